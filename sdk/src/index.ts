/* For apps: the members' contract, and the client that is made from it or from another tree. */
export type { CancelSignal } from "./client/cancel";
export {
  createClient,
  type CallOptions,
  type Client,
  type ClientOptions,
  type Method,
  type MethodsOf,
  type SignInClient,
} from "./client/create-client";
export { codeMessageData, type Envelope, type Unwrapped } from "./client/envelope";
export {
  ApiError,
  CancelledError,
  ContractError,
  DistributionError,
  isRefusalOf,
  MissingEndpointError,
  NetworkError,
  TimeoutError,
  UnexpectedError,
  type ContractIssue,
  type ErrorCodeOf,
} from "./client/errors";
export type { ClientEvent, EventListener } from "./client/events";
export { paginate, type CursorEndpoint, type RowOf } from "./client/paginate";
export * from "./member-contract";
