import { eq } from "drizzle-orm";
import { Refusal } from "../domain/refusal";
import { members } from "../storage/people-tables";
import type { UseCase } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";

/** A member follows the official account, or no longer. */
export const follow: UseCase<ControlApi["member"]["follow"]> = (world, { memberid, followed }) => {
  const { changes } = world.db
    .update(members)
    .set({ followsOfficialAccount: followed })
    .where(eq(members.memberId, Number(memberid)))
    .run();
  if (changes === 0) throw new Refusal("NOT_FOUND", "会员不存在");
  return { memberid, followed };
};
