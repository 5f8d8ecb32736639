/** A request as the phone sends it, with what came of it. */
export interface SentRequest {
  readonly method: string;
  /** Path and query, without the origin. */
  readonly path: string;
  /** The JSON that went with it. */
  readonly body: unknown;
  status: number | "under way" | "aborted" | "lost";
}

interface RequestOptions {
  readonly url: string;
  readonly method?: string;
  readonly header?: Record<string, string>;
  readonly data?: string;
}

/**
 * Taro.request over this process' fetch, where the mock server answers. It keeps what was sent: what a
 * screen asks is counted here, where it leaves the phone.
 */
export function phoneRequest(
  origin: string,
  sent: SentRequest[],
  isOnline: () => boolean,
  /** The server may do it, whatever comes back. */
  onTheWayOut: (request: SentRequest) => void,
  /** The server has answered: the reply may be held up on its way back. */
  onTheWayBack: (request: SentRequest) => Promise<void>,
): (options: RequestOptions) => Promise<unknown> & { abort: () => void } {
  return ({ url, method = "GET", header = {}, data }) => {
    const { pathname, search } = new URL(url, origin);
    const request: SentRequest = {
      method,
      path: pathname + search,
      body: data === undefined ? undefined : JSON.parse(data),
      status: "under way",
    };
    sent.push(request);
    const leaving = new AbortController();
    const reply = async () => {
      if (!isOnline()) throw new Error("no network");
      onTheWayOut(request);
      const answer = await fetch(origin + pathname + search, {
        method,
        headers: header,
        signal: leaving.signal,
        ...(data === undefined ? {} : { body: data }),
      });
      const text = await answer.text();
      await onTheWayBack(request);
      if (leaving.signal.aborted) throw new Error("aborted");
      request.status = answer.status;
      const headers = Object.fromEntries(answer.headers.entries());
      return { statusCode: answer.status, data: text, header: headers };
    };
    const task = reply().catch(() => {
      if (request.status === "under way") request.status = "lost";
      // As WeChat rejects: not with an Error.
      // oxlint-disable-next-line promise/no-return-wrap, typescript/prefer-promise-reject-errors
      return Promise.reject({ errMsg: "request:fail" });
    });
    return Object.assign(task, {
      abort: () => {
        request.status = "aborted";
        leaving.abort();
      },
    });
  };
}
