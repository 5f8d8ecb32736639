import { DetailScreen } from "../../../features/withdraw/detail-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("withdrawDetail", DetailScreen);
