/** A request to the API and what came of it, as it was: whoever shows it takes out what is secret. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly endpoint: string;
  /** In the world's time. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly body: Uint8Array;
  readonly memberId: number | null;
  readonly operatorId: number | null;
  /** 0 where the reply was lost. */
  readonly status: number;
  readonly reply: string;
  readonly ms: number;
  readonly fault?: string | undefined;
  readonly problem?: string | undefined;
}

/**
 * The newest requests, in memory. Nothing is read or copied when one is noted, since it stands in the way
 * of every answer; the oldest go where there are too many, or they hold too much.
 */
export interface RequestLog {
  readonly note: (request: LoggedRequest) => void;
  /** By their numbers, the oldest first. A number is never given twice. */
  readonly all: () => ReadonlyMap<number, LoggedRequest>;
  readonly clear: () => void;
}

const mostRequests = 300;
const mostBytes = 4 * 1024 * 1024;

/** A ring: what is noted takes the place of the one 300 before it. */
export function createRequestLog(): RequestLog {
  const ring: (LoggedRequest | undefined)[] = Array.from({ length: mostRequests });
  let first = 1;
  let next = 1;
  let bytes = 0;
  const at = (logId: number) => ring[logId % mostRequests];
  const isTooMuch = () => bytes > mostBytes;
  const forgetOldest = (): void => {
    bytes -= weightOf(at(first));
    ring[first % mostRequests] = undefined;
    first += 1;
  };
  return {
    note: (request) => {
      if (next - first === mostRequests) forgetOldest();
      ring[next % mostRequests] = request;
      next += 1;
      bytes += weightOf(request);
      while (isTooMuch()) forgetOldest();
    },
    all: () => {
      const kept = new Map<number, LoggedRequest>();
      for (let logId = first; logId < next; logId += 1) {
        const request = at(logId);
        if (request) kept.set(logId, request);
      }
      return kept;
    },
    clear: () => {
      ring.fill(undefined);
      first = next;
      bytes = 0;
    },
  };
}

/** About: a character of a reply is one byte or two. */
function weightOf(request: LoggedRequest | undefined): number {
  if (!request) return 0;
  const { body, reply, url } = request;
  return body.byteLength + 2 * (reply.length + url.length);
}
