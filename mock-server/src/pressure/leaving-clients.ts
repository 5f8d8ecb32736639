import { connect } from "node:net";

export interface Visit {
  /** Exactly the bytes it sends. */
  readonly says: string | Uint8Array;
  /** When it goes: as soon as it spoke, at the first bytes of the reply, or when the server hangs up, but at the latest when `latest` is over. */
  readonly staysUntil: "said" | "first bytes" | "closed";
  readonly latest?: Promise<unknown>;
  /** Politely (FIN), or as a phone that loses its network (RST). */
  readonly leaves?: "politely" | "abruptly";
  /** Whether it takes more than the first bytes of what is sent to it. */
  readonly reads?: boolean;
}

/** A client on a connection of its own. Gives the first of what it got before it went. */
export function visit(url: string, one: Visit): Promise<string> {
  const { says, staysUntil, latest, leaves = "politely", reads = true } = one;
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    let received = "";
    const socket = connect(Number(port), hostname);
    const go = (): void => {
      if (leaves === "abruptly") socket.resetAndDestroy();
      else socket.end(() => socket.destroy());
    };
    socket.on("connect", () => socket.write(says, () => staysUntil === "said" && go()));
    socket.on("data", (chunk: Buffer) => {
      if (received.length < 4096) received += chunk.toString("latin1");
      if (staysUntil === "first bytes") go();
      else if (!reads) socket.pause();
    });
    void latest?.finally(go);
    // A server that hangs up first is no mistake of the visitor.
    socket.on("error", () => undefined).on("close", () => resolve(received));
  });
}
