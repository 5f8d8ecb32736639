import { OrdersScreen } from "../../features/orders/orders-screen";

export default OrdersScreen;
