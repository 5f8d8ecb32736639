/* The middle office's contract (中台): what operators ask for beyond the nouns that all share. */
export { goodsSortKeys, goodsStatuses } from "./contract/office/commission-sku";
export { distributorSorts, performanceSorts, settlements } from "./contract/office/distributor";
export { officeApi, type OfficeApi } from "./contract/office/office-api";
export { orderSorts } from "./contract/office/order";
export { workKindLabels, workKinds, type WorkKind } from "./contract/office/overview";
export { sortOrders, type SortOrder } from "./contract/office/page";
export { merchantTypes, type MerchantType, type Setting } from "./contract/office/setting";
export { withdrawalSorts } from "./contract/office/withdrawal";
