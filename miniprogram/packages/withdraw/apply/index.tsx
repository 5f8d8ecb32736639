import { ApplyScreen } from "../../../features/withdraw/apply-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("withdrawApply", ApplyScreen);
