import {
  createClient,
  memberApi,
  type Client,
  type ClientOptions,
  type MemberApi,
  type OutputOf,
} from "@distribution/sdk";
import { officeApi, type OfficeApi } from "@distribution/sdk/office";
import { expect } from "vitest";
import { serve, type MockServer } from "../hosts/serve";
import type { ControlApi } from "../control/control-api";

export interface Stage {
  readonly server: MockServer;
  /** A client signed in by this login code. */
  member(code: string): Client<MemberApi>;
  readonly operator: Client<OfficeApi>;
  /** Plays the outside world through the mock server's own endpoints. */
  control<Name extends keyof ControlApi>(
    path: `/__mock/${string}`,
    body?: Record<string, unknown>,
  ): Promise<OutputOf<ControlApi[Name]>>;
}

const signInAsOperator: ClientOptions<OfficeApi>["signIn"] = async ({ session }) =>
  (await session.loginByOperator({ account: "operator", password: "operator" })).token;

/** A real server on a free port, as an application would meet it. */
export async function openStage(options: Parameters<typeof serve>[0] = {}): Promise<Stage> {
  const server = await serve({ port: 0, log: () => undefined, rateLimit: "off", ...options });
  const baseUrl = server.url;
  return {
    server,
    member: (code) =>
      createClient(memberApi, {
        baseUrl,
        signIn: async ({ session }) => (await session.loginByMiniapp({ code })).token,
      }),
    operator: createClient(officeApi, { baseUrl, signIn: signInAsOperator }),
    control: async (path, body) => {
      const reply = await fetch(`${server.url}${path}`, {
        ...(body && {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      });
      const value: unknown = await reply.json();
      expect(reply.status, JSON.stringify(value)).toBe(200);
      return value as never;
    },
  };
}
