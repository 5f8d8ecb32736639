import { OrdersScreen } from "../../features/orders/orders-screen";
import { pageEntry } from "../../shell/page-entry";

export default pageEntry("orders", OrdersScreen);
