import { eq } from "drizzle-orm";
import type { api } from "@distribution/sdk/server";
import { Refusal } from "../../domain/refusal";
import { members } from "../../storage/people-tables";
import type { UseCase } from "../use-case";

/** What a test or a developer sends to see how WeChat refuses a code: used before, or too old. */
const spentCode = "spent";

/** The number behind a code of WeChat's button: in this world the one that stands in the member's account. */
export const wechatPhone: UseCase<typeof api.recruit.phone> = (world, { code }, { memberId }) => {
  if (code === spentCode) throw new Refusal("NOT_FOUND", "微信的授权已经用过或过期，请再点一次");
  const member = world.db.select().from(members).where(eq(members.memberId, memberId)).get();
  if (!member?.phone) throw new Refusal("NOT_FOUND", "微信没有绑定手机号，请直接输入");
  return { phone: member.phone };
};
