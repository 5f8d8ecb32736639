/** What the client does, for logs and metrics: no tokens, bodies or personal data. Attempts count from 1. */
export type ClientEvent =
  | { readonly type: "request"; readonly endpoint: string; readonly attempt: number }
  | {
      readonly type: "reply";
      readonly endpoint: string;
      readonly attempt: number;
      /** The HTTP status. */
      readonly status: number;
      readonly durationMs: number;
      readonly requestId: string | undefined;
    }
  | {
      readonly type: "no-reply";
      readonly endpoint: string;
      readonly attempt: number;
      readonly reason: "NetworkError" | "TimeoutError" | "CancelledError";
      readonly durationMs: number;
    }
  | {
      readonly type: "retry";
      readonly endpoint: string;
      readonly attempt: number;
      readonly delayMs: number;
    }
  | { readonly type: "signed-in"; readonly durationMs: number }
  | {
      readonly type: "contract-broken";
      readonly endpoint: string;
      /** The places in the reply, as `list.0.amount`. */
      readonly paths: readonly string[];
      readonly requestId: string | undefined;
    }
  | { readonly type: "endpoint-missing"; readonly endpoint: string };

export type EventListener = (event: ClientEvent) => void;

/** `listener` such that its own failure never fails a call: a withdrawal is worth more than its log line. */
export function safely(listener: EventListener | undefined): EventListener {
  return (event) => {
    try {
      listener?.(event);
    } catch {
      // Nothing that could be told: the listener is the one who tells.
    }
  };
}
