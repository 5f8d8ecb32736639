import { ReferrerScreen } from "../../../features/binding/referrer-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("referrer", ReferrerScreen);
