import { GoodsDetailScreen } from "../../features/goods/goods-detail-screen";
import { pageEntry } from "../../shell/page-entry";

export default pageEntry("goodsDetail", GoodsDetailScreen);
