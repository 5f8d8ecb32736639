import { FundScreen } from "../../../features/fund/fund-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("fund", FundScreen);
