import { GoodsScreen } from "../../features/goods/goods-screen";
import { pageEntry } from "../../shell/page-entry";

export default pageEntry("goods", GoodsScreen);
