import { endpointsOf, memberApi } from "@distribution/sdk";
import { setupMockServer } from "@distribution/mock-server/node";
import { QueryClientProvider } from "@tanstack/react-query";
import Taro from "@tarojs/taro";
import type { ReactElement } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { queryClient } from "../data/query-client";
import { startData } from "../data/start-data";
import type { Persona } from "../session/persona";
import { switchPerson } from "../session/switch-person";
import { openPage, type OpenedPage } from "./opened-page";
import { phoneRequest, type SentRequest } from "./phone-request";

export interface MockPhoneOptions {
  readonly scenario?: string;
  readonly persona?: Persona;
}

const origin = "http://mock.test";
const quietTurns = 10;

type Matches = (request: SentRequest) => boolean;

/**
 * A phone with the real mock server behind it, in this process: what a screen shows is what the server
 * says, and what it sends has its effect. Call it once at the top of a file; each test has a phone
 * that is new, and a world at its beginning.
 *
 * @example
 * const phone = mockPhone({ persona: "newcomer" });
 * test("a newcomer has nothing yet", async () => {
 *   const page = await phone.open(<CentrePage />); // of pages/centre/index
 *   await page.says("可提现");
 * });
 */
export function mockPhone({
  scenario = "showcase",
  persona = "busy-distributor",
}: MockPhoneOptions = {}) {
  const { server, world } = setupMockServer({ baseUrl: origin, scenario });
  const sent: SentRequest[] = [];
  const pages: OpenedPage[] = [];
  let online = true;
  let holds: { readonly matches: Matches; readonly released: Promise<void> }[] = [];
  let changed = false;

  const play = async (path: string, body: object): Promise<unknown> => {
    // Misfortune is ended below; everything else moves the business.
    if (path !== "faults") changed = true;
    const answer = await fetch(`${origin}/__mock/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };

  /** A call that waits before it is tried again has no request under way. */
  const isBusy = () =>
    queryClient.isFetching() + queryClient.isMutating() > 0 ||
    sent.some(({ status }) => status === "under way");

  beforeAll(() => {
    server.listen({ onUnhandledRequest: "error" });
    startData();
  });
  beforeEach(async () => {
    // Telling the story anew takes its time: only where the last test has moved something.
    if (changed || sent.some(mayWrite)) world.reset();
    changed = false;
    await play("faults", { kind: "none" });
    online = true;
    holds = [];
    sent.length = 0;
    queryClient.clear();
    Taro.clearStorageSync();
    switchPerson(persona);
    signInAs(persona);
    vi.spyOn(Taro, "request").mockImplementation(
      phoneRequest(
        origin,
        sent,
        () => online,
        async (request) => {
          for (const { matches, released } of holds) if (matches(request)) await released;
        },
      ) as unknown as typeof Taro.request,
    );
  });
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  afterAll(() => {
    server.close();
    world.close();
  });

  return {
    world,
    /** Everything that left the phone, in order. */
    sent,
    /** What `WeChat` answers to a sign-in from now on. */
    signInAs,
    /** A page that is opened above or beside those that are open, with its parameters: hide the one that it covers. */
    open: async (
      screen: ReactElement,
      params?: Readonly<Record<string, string>>,
    ): Promise<OpenedPage> => {
      const page = await openPage(
        <QueryClientProvider client={queryClient}>{screen}</QueryClientProvider>,
        params,
      );
      pages.push(page);
      return page;
    },
    /** Plays the outside world: `play("payouts", { withdrawid, result: "success" })`. */
    play,
    /** Time passes for everybody, on the phone and in the world. */
    passTime: async (ms: number): Promise<void> => {
      const now = Date.now() + ms;
      if (vi.isFakeTimers()) vi.setSystemTime(now);
      else vi.useFakeTimers({ toFake: ["Date"], now });
      if (world.clock.now() < now) await play("clock", { now });
    },
    /** Holds up the replies to what matches, from now on, until the returned function lets them go. */
    hold: (matches: Matches): (() => void) => {
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      holds.push({ matches, released });
      return release;
    },
    /** Until nothing has been asked for a few turns: for counting, where no text tells that all is there. */
    quiet: async (): Promise<void> => {
      for (let turns = 0; turns < quietTurns; turns += 1) {
        await nextTurn();
        if (isBusy()) turns = -1;
      }
    },
    setOnline: (next: boolean): void => {
      online = next;
      vi.spyOn(navigator, "onLine", "get").mockReturnValue(next);
      window.dispatchEvent(new Event(next ? "online" : "offline"));
    },
  };
}

const readings = new Set(
  endpointsOf(memberApi)
    .filter(({ method, writes, input }) =>
      method === "GET" ? writes !== true : "entries" in input && hasCursor(input.entries),
    )
    .map(({ path }) => path),
);

function hasCursor(entries: unknown): boolean {
  return typeof entries === "object" && entries !== null && "lastqueryid" in entries;
}

/** Whatever is no list and no plain GET; a sign-in changes nothing that a screen shows. */
function mayWrite({ path }: SentRequest): boolean {
  const [address = ""] = path.split("?");
  return !readings.has(address as `/${string}`) && !address.startsWith("/member/");
}

function signInAs(persona: Persona): void {
  vi.spyOn(Taro, "login").mockResolvedValue({ code: `persona:${persona}`, errMsg: "login:ok" });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
