import { DetailScreen } from "../../../features/orders/detail-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("orderDetail", DetailScreen);
