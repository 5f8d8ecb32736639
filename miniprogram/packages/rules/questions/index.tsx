import { RulesScreen } from "../../../features/rules/rules-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("rules", RulesScreen);
