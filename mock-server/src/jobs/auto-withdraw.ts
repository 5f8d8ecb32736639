import { eq } from "drizzle-orm";
import { walletAccount } from "../domain/mask";
import { autoWithdrawAmount } from "../domain/user-settings";
import { userSettings } from "../storage/people-tables";
import type { World } from "../storage/world";
import { applicantOf } from "../use-cases/withdrawal/applicant-of";
import { createWithdrawal } from "../use-cases/withdrawal/apply-withdrawal";
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
  due: (world) =>
    world.db
      .select({ memberId: userSettings.memberId })
      .from(userSettings)
      .where(eq(userSettings.autoWithdrawEnabled, true))
      .all()
      .map(({ memberId }) => memberId),
  run: applyFor,
  finish: (world) => {
    world.books.noteRun("auto-withdraw", hourOf(world));
  },
};

/** The start of the present hour. */
function hourOf(world: World): number {
  return Math.floor(world.clock.now() / hourMs) * hourMs;
}

/** Whether it applied. A WeChat wallet is the one method that needs no account. */
function applyFor(world: World, memberId: number): boolean {
  const distributor = world.books.distributorOf(memberId);
  if (distributor?.status !== "normal") return false;
  const { distributorId } = distributor;
  // No member can write a colon in a request id: the hour is not theirs to take.
  const requestId = `auto:${hourOf(world)}`;
  if (world.books.findByRequest(distributorId, requestId)) return false;
  const settings = world.books.userSettings(memberId);
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
