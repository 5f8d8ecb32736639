import type { Endpoint } from "../contract/define-endpoint";
import {
  ContractError,
  MissingEndpointError,
  type CancelledError,
  type NetworkError,
  type TimeoutError,
} from "./errors";
import type { EventListener } from "./events";
import type { Message, Reply, Send } from "./send";

/** `send`, telling each request and what came of it. */
export function observeSend(send: Send, tell: EventListener) {
  return async (message: Message, attempt: number): Promise<Reply> => {
    const request = { endpoint: message.endpoint.name, attempt };
    const startedAt = Date.now();
    tell({ type: "request", ...request });
    try {
      const reply = await send(message);
      const { status, requestId } = reply;
      tell({ type: "reply", ...request, status, requestId, durationMs: Date.now() - startedAt });
      return reply;
    } catch (error) {
      const { name: reason } = error as NetworkError | TimeoutError | CancelledError;
      tell({ type: "no-reply", ...request, reason, durationMs: Date.now() - startedAt });
      throw error;
    }
  };
}

/** `read`, telling a reply that breaks the contract, and an endpoint that the backend does not have. */
export function observeRead(
  read: (endpoint: Endpoint, reply: Reply) => unknown,
  tell: EventListener,
) {
  return (endpoint: Endpoint, reply: Reply): unknown => {
    try {
      return read(endpoint, reply);
    } catch (error) {
      if (error instanceof ContractError) {
        const { issues, requestId } = error;
        const paths = issues.map((issue) => issue.path);
        tell({ type: "contract-broken", endpoint: endpoint.name, paths, requestId });
      }
      if (error instanceof MissingEndpointError)
        tell({ type: "endpoint-missing", endpoint: endpoint.name });
      throw error;
    }
  };
}
