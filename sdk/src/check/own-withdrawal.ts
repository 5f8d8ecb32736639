import { randomUUID } from "node:crypto";
import type { RequestOf } from "../contract/define-endpoint";
import { memberApi } from "../contract/member/member-api";
import { withdrawalStatus } from "../contract/withdrawal";
import { NotAsked, nothingMade, type Known } from "./write-step";

const { distributor, withdrawal } = memberApi;

/** An application for the least that can be withdrawn, by a way that needs no account of anybody's. */
export function smallestWithdrawal(known: Known): RequestOf<typeof withdrawal.apply> {
  const { withdrawrule, withdrawableamount } = known.reply(distributor.detail);
  if (withdrawrule.remainingtoday < 1) throw new NotAsked("no application is left for today");
  const ways = withdrawrule.methods
    .filter(({ enabled, withdrawtype, lastaccount }) => {
      const hasAccount = withdrawtype === "wechat" || lastaccount !== undefined;
      return enabled && hasAccount && withdrawtype !== "unknown";
    })
    .sort((one, other) => one.minamount - other.minamount);
  const [way] = ways;
  if (way === undefined || way.withdrawtype === "unknown")
    throw new NotAsked("no way to be paid is on offer that needs no account");
  if (way.minamount > withdrawableamount)
    throw new NotAsked("the member has less to withdraw than the least that may be");
  // Sent anew it would be the one of the run before.
  const requestid = `check-${randomUUID()}`;
  return { requestid, withdrawtype: way.withdrawtype, amount: way.minamount };
}

/** The withdrawal that this run applied for: by its reply, and where that did not come by the list. */
export async function ownWithdrawalId(known: Known): Promise<string> {
  const { amount } = known.sent(withdrawal.apply);
  const status = known.valueIn(withdrawal.apply, "status");
  if (status !== undefined && status !== String(withdrawalStatus.review))
    throw new NotAsked("it was not in review any more");
  const told = known.valueIn(withdrawal.apply, "withdrawid");
  if (told !== undefined) return told;
  const before = known.reply(withdrawal.list).list;
  const newestAt = Math.max(0, ...before.map(({ createdat }) => createdat));
  const now = await known.read(
    withdrawal.list,
    { lastqueryid: "0", size: 20, status: withdrawalStatus.review },
    "member",
  );
  const made = now.list.find(
    (row) =>
      row.amount === amount &&
      row.createdat >= newestAt &&
      !before.some(({ withdrawid }) => withdrawid === row.withdrawid),
  );
  if (made === undefined) throw new NotAsked(nothingMade);
  return made.withdrawid;
}
