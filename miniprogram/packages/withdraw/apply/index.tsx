import { ApplyScreen } from "../../../features/withdraw/apply-screen";

export default ApplyScreen;
