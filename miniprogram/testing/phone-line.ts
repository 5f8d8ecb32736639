import { endpointsOf, memberApi } from "@distribution/sdk";
import { vi } from "vitest";
import { phoneRequest, type SentRequest } from "./phone-request";

export type Matches = (request: SentRequest) => boolean;

/** The phone's way to the server: what went over it, whether it holds, and what is held up on it. */
export class PhoneLine {
  readonly sent: SentRequest[] = [];
  private online = true;
  private holds: { readonly matches: Matches; readonly released: Promise<void> }[] = [];
  private written = false;

  constructor(private readonly origin: string) {}

  /** Whether anything went over it that may have changed the world. */
  get mayHaveWritten(): boolean {
    return this.written;
  }

  get isBusy(): boolean {
    return this.sent.some(({ status }) => status === "under way");
  }

  request(): ReturnType<typeof phoneRequest> {
    const send = phoneRequest(
      this.origin,
      this.sent,
      () => this.online,
      (request) => {
        if (mayWrite(request)) this.written = true;
      },
      async (request) => {
        for (const { matches, released } of this.holds) if (matches(request)) await released;
      },
    );
    return send;
  }

  hold(matches: Matches): () => void {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    this.holds.push({ matches, released });
    return release;
  }

  setOnline(online: boolean): void {
    this.online = online;
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(online);
    window.dispatchEvent(new Event(online ? "online" : "offline"));
  }

  reset(): void {
    this.sent.length = 0;
    this.online = true;
    this.holds = [];
    this.written = false;
  }
}

const readings = new Set(
  endpointsOf(memberApi)
    .filter(({ method, writes, input }) =>
      method === "GET" ? writes !== true : "entries" in input && hasCursor(input.entries),
    )
    .map(({ method, path }) => `${method} ${path}`),
);

function hasCursor(entries: unknown): boolean {
  return typeof entries === "object" && entries !== null && "lastqueryid" in entries;
}

/** Whatever is no list and no plain GET; a sign-in changes nothing that a screen shows. */
function mayWrite({ method, path }: SentRequest): boolean {
  const [address = ""] = path.split("?");
  return !readings.has(`${method} ${address}`) && !address.startsWith("/member/");
}
