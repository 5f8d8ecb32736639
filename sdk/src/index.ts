export type { CancelSignal } from "./client/cancel";
export {
  createDistributionClient,
  type CallOptions,
  type ClientOptions,
  type DistributionClient,
  type Method,
  type MethodsOf,
} from "./client/create-client";
export { codeMessageData, type Envelope, type Unwrapped } from "./client/envelope";
export {
  ApiError,
  CancelledError,
  ContractError,
  DistributionError,
  isRefusalOf,
  NetworkError,
  TimeoutError,
  UnexpectedError,
  type ContractIssue,
  type ErrorCodeOf,
} from "./client/errors";
export type { ClientEvent, EventListener } from "./client/events";
export { paginate, type CursorEndpoint, type RowOf } from "./client/paginate";
export { api, endpointsOf, isEndpoint, type Api, type Tree } from "./contract/api";
export {
  channel,
  channelLabels,
  channels,
  orderStatuses,
  orderStatusLabel,
  orderStatusLabels,
  type Channel,
  type OrderStatus,
} from "./contract/channel";
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
export { goodsSorts, type GoodsItem } from "./contract/goods";
export {
  addFen,
  basisPoints,
  fen,
  formatRate,
  formatYuan,
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
} from "./contract/order";
export {
  documented,
  epochMs,
  flag,
  id,
  integer,
  integerOf,
  openEnum,
  shanghaiDay,
  shortText,
} from "./contract/wire-values";
export {
  withdrawal,
  withdrawalStatus,
  withdrawalStatuses,
  withdrawalStatusLabels,
  withdrawMethodLabels,
  withdrawMethods,
  type Withdrawal,
  type WithdrawalDetail,
  type WithdrawalStatus,
  type WithdrawMethod,
} from "./contract/withdrawal";
