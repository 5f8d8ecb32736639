import { setupMockServer } from "@distribution/mock-server/node";
import { QueryClientProvider } from "@tanstack/react-query";
import Taro from "@tarojs/taro";
import type { ReactElement } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { forgetOffers } from "../data/offers";
import { queryClient } from "../data/query-client";
import { startData } from "../data/start-data";
import type { Persona } from "../session/persona";
import { switchPerson } from "../session/switch-person";
import { openPage, type OpenedPage } from "./opened-page";
import { PhoneLine, type Matches } from "./phone-line";

export interface MockPhoneOptions {
  readonly scenario?: string;
  readonly persona?: Persona;
  /** The backend has nothing that the contract only assumes. */
  readonly onlyDocumented?: boolean;
}

const origin = "http://mock.test";
const quietTurns = 10;

/**
 * What time it is in the business. What was earned and withdrawn today, and how often one still may,
 * is another sum every day: by the machine's own clock a test would be of the day on which it was
 * written. So the phone's clock is wrong by days or years, which no screen may show.
 */
const evening = Date.parse("2026-11-26T20:00:00+08:00");

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
  onlyDocumented = false,
}: MockPhoneOptions = {}) {
  const { server, world } = setupMockServer({
    baseUrl: origin,
    scenario,
    now: evening,
    onlyDocumented,
  });
  const line = new PhoneLine(origin);
  const pages: OpenedPage[] = [];
  let played = false;
  const play = (path: string, body: object): Promise<unknown> => {
    // Misfortune is ended below; everything else moves the business.
    if (path !== "faults") played = true;
    return playWorld(path, body);
  };

  beforeAll(() => {
    server.listen({ onUnhandledRequest: "error" });
    startData();
  });
  beforeEach(async () => {
    // Telling the story anew takes its time: only where the last test has moved something.
    if (played || line.mayHaveWritten) world.reset();
    played = false;
    await play("faults", { kind: "none" });
    line.reset();
    queryClient.clear();
    forgetOffers();
    Taro.clearStorageSync();
    switchPerson(persona);
    signInAs(persona);
    vi.spyOn(Taro, "request").mockImplementation(line.request() as unknown as typeof Taro.request);
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
    sent: line.sent,
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
      await play("clock", { advancems: ms });
    },
    /** Holds up the replies to what matches, from now on, until the returned function lets them go. */
    hold: (matches: Matches): (() => void) => line.hold(matches),
    /** Until nothing has been asked for a few turns: for counting, where no text tells that all is there. */
    quiet: () => quiet(line),
    setOnline: (online: boolean): void => line.setOnline(online),
  };
}

async function playWorld(path: string, body: object): Promise<unknown> {
  const answer = await fetch(`${origin}/__mock/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

async function quiet(line: PhoneLine): Promise<void> {
  for (let turns = 0; turns < quietTurns; turns += 1) {
    await nextTurn();
    // A call that waits before it is tried again has no request under way.
    if (line.isBusy || queryClient.isFetching() + queryClient.isMutating() > 0) turns = -1;
  }
}

function signInAs(persona: Persona): void {
  vi.spyOn(Taro, "login").mockResolvedValue({ code: `persona:${persona}`, errMsg: "login:ok" });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
