import { eq } from "drizzle-orm";
import { walletAccount } from "../domain/mask";
import { autoWithdrawAmount } from "../domain/user-settings";
import { distributors, userSettings } from "../storage/people-tables";
import type { World } from "../storage/world";
import { applicantOf } from "../use-cases/applicant-of";
import { createWithdrawal } from "../use-cases/apply-withdrawal";
import type { Job } from "./job";

const hourMs = 3_600_000;

/**
 * Each full hour: applies for those who chose it and have reached their threshold, without asking.
 * One application an hour: its request id is the hour's, so that a second run finds the first.
 */
export const autoWithdraw: Job = {
  next: (world) => {
    const since = world.books.autoWithdrawSince();
    if (since === null) return undefined;
    const last = Math.max(since, world.books.lastRun("auto-withdraw") ?? 0);
    return Math.floor(last / hourMs) * hourMs + hourMs;
  },
  run: (world) =>
    world.transaction(() => {
      const hour = Math.floor(world.clock.now() / hourMs) * hourMs;
      const applied = choosers(world).filter((chooser) => apply(world, chooser, hour)).length;
      world.books.noteRun("auto-withdraw", hour);
      return applied;
    }),
};

function choosers(world: World) {
  return world.db
    .select({ distributor: distributors, settings: userSettings })
    .from(userSettings)
    .innerJoin(distributors, eq(distributors.memberId, userSettings.memberId))
    .where(eq(userSettings.autoWithdrawEnabled, true))
    .all();
}

type Chooser = ReturnType<typeof choosers>[number];

/** Whether it applied. A WeChat wallet is the one method that needs no account. */
function apply(world: World, { distributor, settings }: Chooser, hour: number): boolean {
  const { distributorId } = distributor;
  // No member can write a colon in a request id: the hour is not theirs to take.
  const requestId = `auto:${hour}`;
  if (distributor.status !== "normal" || world.books.findByRequest(distributorId, requestId)) {
    return false;
  }
  const amount = autoWithdrawAmount(world.books.rule(), settings, applicantOf(world, distributor));
  if (amount === undefined) return false;
  createWithdrawal(world, distributorId, amount, {
    requestId,
    askedFen: null,
    method: "wechat",
    account: walletAccount,
    accountDigest: null,
    source: "auto",
  });
  return true;
}
