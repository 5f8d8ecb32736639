import { PerformanceScreen } from "../../../features/orders/performance-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("performance", PerformanceScreen);
