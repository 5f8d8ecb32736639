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

/** A request as a host hands it on, before it is known what it asks for. */
export interface Arrived extends Omit<Asked, "body"> {
  /** Where it goes, below the address at which the host serves. */
  readonly path: string;
  /** Why its host lets nobody in who comes this way; null where it does. */
  readonly refused: string | null;
  /** Called only for an endpoint that takes a body. Rejects when the sender goes away. */
  readBody(): Promise<Uint8Array>;
}
