import { DetailScreen } from "../../../features/withdraw/detail-screen";

export default DetailScreen;
