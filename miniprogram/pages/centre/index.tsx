import { CentreScreen } from "../../features/centre/centre-screen";
import { pageEntry } from "../../shell/page-entry";

export default pageEntry("centre", CentreScreen);
