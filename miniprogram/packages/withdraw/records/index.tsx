import { RecordsScreen } from "../../../features/withdraw/records-screen";

export default RecordsScreen;
