import {
  createClient,
  memberApi,
  type Client,
  type ClientOptions,
  type MemberApi,
} from "@distribution/sdk";
import { officeApi, type OfficeApi } from "@distribution/sdk/office";
import { serve, type MockServer } from "../hosts/serve";
import { controlApi, type ControlApi } from "../control/contract/control-api";

export interface Stage {
  readonly server: MockServer;
  /** A client signed in by this login code. */
  member(code: string): Client<MemberApi>;
  readonly operator: Client<OfficeApi>;
  /** Plays the outside world through the mock server's own endpoints. */
  readonly control: Client<ControlApi>;
}

const signInAsOperator: ClientOptions<OfficeApi>["signIn"] = async ({ session }) =>
  (await session.loginByOperator({ account: "operator", password: "operator" })).token;

/** What happened today is another story at each hour: by the machine's clock a test would be of its author's. */
const noon = Date.parse("2026-11-26T12:00:00+08:00");

/** A real server on a free port, as an application would meet it; at noon, unless it goes on with what was kept. */
export async function openStage(options: Parameters<typeof serve>[0] = {}): Promise<Stage> {
  const server = await serve({
    port: 0,
    log: () => undefined,
    rateLimit: "off",
    ...(options.dataDir === undefined && { now: noon }),
    ...options,
  });
  const baseUrl = server.url;
  return {
    server,
    member: (code) =>
      createClient(memberApi, {
        baseUrl,
        signIn: async ({ session }) => (await session.loginByMiniapp({ code })).token,
      }),
    operator: createClient(officeApi, { baseUrl, signIn: signInAsOperator }),
    // A year passes in one call.
    control: createClient(controlApi, { baseUrl, timeoutMs: 60_000 }),
  };
}
