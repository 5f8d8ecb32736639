import { AutoWithdrawScreen } from "../../../features/settings/auto-withdraw-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("autoWithdraw", AutoWithdrawScreen);
