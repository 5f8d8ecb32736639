import { SubOrdersScreen } from "../../../features/orders/sub-orders-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("subOrders", SubOrdersScreen);
