import { CustomersScreen } from "../../../features/customers/customers-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("customers", CustomersScreen);
