/* What members ask for, and the nouns that every audience shares. Nothing of the operators: it ships to phones. */
export {
  checkAccount,
  cleanAccount,
  cleanIdCard,
  cleanPhone,
  idCardProblem,
  phone,
  phoneProblem,
  type AccountCheck,
} from "./contract/account-rules";
export {
  bindingReasonLabels,
  bindingReasons,
  bindingStatuses,
  bindingStatusLabels,
  type BindingReason,
  type BindingStatus,
} from "./contract/binding";
export {
  channel,
  channelFacts,
  channelLabels,
  channels,
  orderStatuses,
  orderStatusFacts,
  orderStatusLabel,
  type Channel,
  type OrderStatus,
} from "./contract/channel";
export type { Customer } from "./contract/member/customer";
export {
  defineEndpoint,
  type Access,
  type Endpoint,
  type InputOf,
  type OutputOf,
  type RequestOf,
} from "./contract/define-endpoint";
export {
  distributorStatuses,
  distributorStatusLabels,
  type DistributorStatus,
} from "./contract/distributor";
export { commonErrors, errorCodes, type ErrorCode } from "./contract/error-codes";
export { errorReply, type ErrorDetails, type ErrorReply } from "./contract/error-reply";
export { eventBody, eventKeys, eventKinds, type EventBody, type EventKey } from "./contract/events";
export {
  fundKindLabels,
  fundKinds,
  type Fund,
  type FundKind,
  type FundMonth,
} from "./contract/member/fund";
export { goodsSorts, type GoodsDetail, type GoodsItem } from "./contract/member/goods";
export { maskAccount, masked, type Masked } from "./contract/masked";
export {
  addFen,
  askedFen,
  basisPoints,
  fen,
  formatRate,
  formatYuan,
  mostFen,
  parseYuan,
  positiveFen,
  shareOf,
  toBasisPoints,
  toFen,
  type BasisPoints,
  type Fen,
  type ParsedYuan,
} from "./contract/money";
export {
  commissionKinds,
  commissionOrder,
  commissionStatuses,
  commissionStatusLabels,
  type CommissionKind,
  type CommissionOrder,
  type CommissionStatus,
  type SubCommissionOrder,
} from "./contract/order";
export {
  orderStepLabels,
  orderSteps,
  type CommissionOrderDetail,
  type OrderStep,
} from "./contract/order-detail";
export { rankingPeriods } from "./contract/member/distributor";
export { memberApi, type MemberApi } from "./contract/member/member-api";
export type { WithdrawalDetail } from "./contract/member/withdrawal";
export {
  formFieldTypes,
  sceneId,
  sceneKinds,
  type Agreement,
  type FormField,
  type FormFieldType,
  type SceneKind,
} from "./contract/recruit";
export {
  defaultNotifySwitches,
  notificationChannels,
  notificationKinds,
  type NotificationChannel,
  type NotificationKind,
  type UserSettings,
} from "./contract/member/settings";
export {
  documented,
  epochMs,
  flag,
  id,
  integer,
  integerOf,
  openEnum,
  shanghaiDay,
} from "./contract/wire-values";
export { endpointsOf, isEndpoint, type Tree } from "./contract/tree";
export {
  anyText,
  charactersOf,
  cleanText,
  compactText,
  longText,
  narrow,
  optionalText,
  shortText,
} from "./contract/text";
export {
  payeeAuthorization,
  payeeAuthorizationLabels,
  payeeAuthorizationStatuses,
  transferStateLabels,
  transferStates,
  withdrawal,
  withdrawalFailCodes,
  withdrawalFailLabels,
  withdrawalStatus,
  withdrawalStatuses,
  withdrawalStatusLabels,
  withdrawMethodLabels,
  withdrawMethods,
  type PayeeAuthorization,
  type TransferState,
  type Withdrawal,
  type WithdrawalFailCode,
  type WithdrawalStatus,
  type WithdrawMethod,
} from "./contract/withdrawal";
