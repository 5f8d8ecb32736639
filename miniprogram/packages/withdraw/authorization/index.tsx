import { AuthorizationScreen } from "../../../features/withdraw/authorization-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("payeeAuthorization", AuthorizationScreen);
