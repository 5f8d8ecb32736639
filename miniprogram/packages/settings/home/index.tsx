import { SettingsScreen } from "../../../features/settings/settings-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("settings", SettingsScreen);
