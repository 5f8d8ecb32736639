import { JoinScreen } from "../../../features/join/join-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("joinApply", JoinScreen);
