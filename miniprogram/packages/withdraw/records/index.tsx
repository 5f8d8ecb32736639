import { RecordsScreen } from "../../../features/withdraw/records-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("withdrawRecords", RecordsScreen);
