import { eq } from "drizzle-orm";
import { defaultNickname } from "../domain/default-nickname";
import type { Reach } from "../domain/user-settings";
import { applications, distributors, members } from "./people-tables";
import type { World } from "./world";

/** How a person is called outside, and reached. */
export interface Contact extends Reach {
  readonly memberId: number;
  readonly name: string;
}

/**
 * The one look-up for whoever is told something or told of: the phone of the WeChat account, else the
 * distributor's, else the one in the newest application; the nickname, unless it is the one that WeChat
 * gives to everybody.
 */
export function contactOf(world: World, memberId: number): Contact {
  const row = world.db
    .select({
      member: members,
      name: distributors.name,
      phone: distributors.phone,
      fields: applications.fields,
    })
    .from(members)
    .leftJoin(distributors, eq(distributors.memberId, members.memberId))
    .leftJoin(applications, eq(applications.applyId, distributors.applyId))
    .where(eq(members.memberId, memberId))
    .get();
  if (!row) throw new Error(`there is no member ${memberId}`);
  const { member, fields } = row;
  const nickname = member.nickname === defaultNickname ? "" : member.nickname;
  return {
    memberId,
    name: nickname || row.name || fields?.["name"] || defaultNickname,
    phone: member.phone || row.phone || fields?.["phone"] || "",
    email: member.email ?? "",
    followsOfficialAccount: member.followsOfficialAccount,
  };
}
