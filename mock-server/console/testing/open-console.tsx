import { setupMockServer } from "@distribution/mock-server/node";
import { cleanup, configure, render, screen } from "@testing-library/react";
import { PointerEventsCheckLevel, userEvent, type UserEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { Console } from "../app/console";
import { control, office } from "../data/clients";
import { useControlKey } from "../data/control-key";
import { useOperator } from "../data/operator-session";

const origin = "http://mock.test";

/** What time it is in the business: what was earned today would else be of the day on which the test was written. */
const evening = Date.parse("2026-11-26T20:00:00+08:00");

export interface ConsoleStage {
  /** Opens the console at an address (`/withdrawals?status=0`), signed in unless told otherwise. */
  readonly open: (address: string, options?: { readonly signedIn?: boolean }) => Promise<UserEvent>;
  /** Requests from now on to this path get no good answer: an error, a lost line, or one that comes late. */
  readonly trouble: (path: string, kind: "error" | "drop" | "latency" | "none") => Promise<void>;
  /** The paths of all requests since the console was opened, in their order. */
  readonly asked: readonly string[];
}

/**
 * The console with the real mock server behind it, in this process: what a screen shows is what the
 * server says, and what it sends has its effect. Call it once at the top of a file; each test has a
 * world at its beginning.
 *
 * @example
 * const stage = consoleStage();
 * test("a withdrawal is approved", async () => {
 *   const user = await stage.open("/withdrawals?status=0");
 *   await user.click(screen.getAllByRole("button", { name: "通过" })[0]);
 * });
 */
export function consoleStage({
  scenario = "showcase",
  controlKey,
  onlyDocumented = false,
}: {
  readonly scenario?: string;
  /** The server is started with it, and the console is not told. */
  readonly controlKey?: string;
  /** The backend has nothing that the contract only assumes. */
  readonly onlyDocumented?: boolean;
} = {}): ConsoleStage {
  const { server, world } = setupMockServer({
    baseUrl: origin,
    scenario,
    now: evening,
    onlyDocumented,
    ...(controlKey !== undefined && { controlKey }),
  });
  const asked: string[] = [];
  server.events.on("request:start", ({ request }) => {
    asked.push(new URL(request.url).pathname);
  });

  beforeAll(() => {
    // What is covered or slid away is found too: to ask each element whether it shows takes most of a test's time.
    configure({ asyncUtilTimeout: 20_000, defaultHidden: true });
    server.listen({ onUnhandledRequest: "error" });
  });
  beforeEach(async () => {
    if (controlKey !== undefined) useControlKey.getState().enter(controlKey);
    await control.misfortune.setFault({ kind: "none" });
    useControlKey.getState().forget();
    if (asked.some((path) => !path.startsWith("/__mock/health"))) world.reset();
    asked.length = 0;
    localStorage.clear();
    useOperator.getState().signOut();
    office.forgetToken();
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });
  afterAll(() => {
    server.close();
    world.close();
  });

  return {
    asked,
    open: async (address, { signedIn = true } = {}) => {
      if (signedIn) {
        const reply = await office.session.loginByOperator({
          account: "operator",
          password: "operator",
        });
        useOperator.getState().signIn({ ...reply, name: reply.operator.name });
      }
      location.hash = address;
      render(<Console />);
      await screen.findByRole(signedIn ? "navigation" : "main");
      return userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
    },
    trouble: async (path, kind) => {
      await control.misfortune.setFault({ path, kind });
    },
  };
}
