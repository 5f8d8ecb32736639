import { CustomerOrdersScreen } from "../../../features/customers/customer-orders-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("customerOrders", CustomerOrdersScreen);
