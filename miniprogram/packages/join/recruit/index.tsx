import { RecruitScreen } from "../../../features/join/recruit-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("recruit", RecruitScreen);
