import { type Client, createClient, type MemberApi, memberApi } from "@distribution/sdk";
import { type OfficeApi, officeApi } from "@distribution/sdk/office";
import { type ControlApi, controlApi } from "@distribution/mock-server/control";
import type { Persona } from "../../session/persona";

/** Everybody but the person with the phone: other people, the middle office, channels, WeChat Pay, time and misfortune. */
export interface OutsideWorld {
  readonly url: string;
  /** Somebody on another phone; the person herself too. */
  member(persona: Persona): Client<MemberApi>;
  readonly office: Client<OfficeApi>;
  readonly control: Client<ControlApi>;
}

/** The outside of the mock server at `url`. */
export function outsideWorld(url: string): OutsideWorld {
  return {
    url,
    member: (persona) =>
      createClient(memberApi, {
        baseUrl: url,
        signIn: async ({ session }) =>
          (await session.loginByMiniapp({ code: `persona:${persona}` })).token,
      }),
    office: createClient(officeApi, {
      baseUrl: url,
      signIn: async ({ session }) =>
        (await session.loginByOperator({ account: "operator", password: "operator" })).token,
    }),
    // A day passes in one call.
    control: createClient(controlApi, { baseUrl: url, timeoutMs: 60_000 }),
  };
}

/** The merchant opens 免确认收款, which the showcase's rule does not: so there is more to see. */
export async function offerAuthorization({ office }: OutsideWorld): Promise<void> {
  await office.setting.update({ distributionrulesetting: { payeeauthorizationenabled: true } });
}
