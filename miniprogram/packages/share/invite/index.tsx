import { InviteScreen } from "../../../features/invite/invite-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("invite", InviteScreen);
