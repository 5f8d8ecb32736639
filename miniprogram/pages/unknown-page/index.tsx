import { UnknownPageScreen } from "../../features/unknown-page/unknown-page-screen";
import { pageEntry } from "../../shell/page-entry";

export default pageEntry("unknownPage", UnknownPageScreen);
