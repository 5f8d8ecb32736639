import { RankingScreen } from "../../../features/ranking/ranking-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("ranking", RankingScreen);
