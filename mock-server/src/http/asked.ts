/** Who is at the other end of a request, as its host sees it. */
export interface Peer {
  readonly address: string;
  /** Whether it may play the outside world under /__mock/. */
  readonly trusted: boolean;
  /** What it is told where it may not. */
  readonly whyNot?: string;
}

/** A request as it reaches an endpoint, whoever carries it. */
export interface Asked {
  readonly requestId: string;
  readonly peer: Peer;
  readonly method: string;
  readonly url: string;
  readonly headers: Pick<Headers, "get">;
  /** At most one byte more than is accepted; empty where the headers announce too much. */
  readonly body: Uint8Array;
}
