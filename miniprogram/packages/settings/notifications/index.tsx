import { NotificationsScreen } from "../../../features/settings/notifications-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("notifications", NotificationsScreen);
