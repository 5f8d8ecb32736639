/* The middle office's contract (中台): what operators ask for beyond the nouns that all share. */
export { goodsStatuses } from "./contract/office/commission-sku";
export { settlements } from "./contract/office/distributor";
export { officeApi, type OfficeApi } from "./contract/office/office-api";
export { merchantTypes, type MerchantType, type Setting } from "./contract/office/setting";
