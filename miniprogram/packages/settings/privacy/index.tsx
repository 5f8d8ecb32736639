import { PrivacyScreen } from "../../../features/settings/privacy-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("privacy", PrivacyScreen);
