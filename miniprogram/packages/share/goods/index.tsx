import { GoodsPosterScreen } from "../../../features/goods/goods-poster-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("goodsPoster", GoodsPosterScreen);
