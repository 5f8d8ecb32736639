import { GoodsScreen } from "../../features/goods/goods-screen";

export default GoodsScreen;
