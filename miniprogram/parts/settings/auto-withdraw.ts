import {
  addFen,
  type Fen,
  type memberApi,
  type OutputOf,
  shareOf,
  toFen,
  type UserSettings,
} from "@distribution/sdk";
import { shanghaiDay, startOfShanghaiDay } from "../../ui/shanghai-time";

export type DistributorDetail = OutputOf<typeof memberApi.distributor.detail>;

/** What decides about an automatic withdrawal, of all that the centre's answer says. */
export type AutoWithdrawFacts = Pick<
  DistributorDetail,
  "withdrawableamount" | "nextrelease" | "unavailablereason"
> & {
  readonly withdrawrule: Pick<DistributorDetail["withdrawrule"], "methods" | "remainingtoday">;
};

export interface AutoWithdrawChoice {
  readonly enabled: boolean;
  readonly threshold: Fen;
  /** The server's own word, once the threshold is reached. */
  readonly next?: UserSettings["nextautowithdraw"];
}

/** The wallet's terms: money that is withdrawn by itself goes there. `undefined` where the merchant does not pay to it. */
export function walletTerms({ withdrawrule }: Pick<AutoWithdrawFacts, "withdrawrule">) {
  return withdrawrule.methods.find(
    ({ withdrawtype, enabled }) => withdrawtype === "wechat" && enabled,
  );
}

/** The threshold that counts: the merchant may have raised the minimum above the one that was chosen. */
export function countingThreshold(facts: AutoWithdrawFacts, threshold: Fen): Fen {
  const { minamount = threshold } = walletTerms(facts) ?? {};
  return threshold < minamount ? minamount : threshold;
}

export type AutoWithdrawOutlook =
  | { readonly kind: "off" }
  /** Nothing can be withdrawn by itself, for this reason. */
  | { readonly kind: "blocked"; readonly reason: string }
  /** The threshold is reached. `at` is an hour of today, or a later day. */
  | { readonly kind: "due"; readonly at: number; readonly amount: Fen }
  /** It will be, by the next commission that becomes withdrawable. */
  | { readonly kind: "planned"; readonly at: number; readonly amount: Fen; readonly coming: Fen }
  | { readonly kind: "short"; readonly missing: Fen };

const hourMs = 3_600_000;

/** What will happen by itself, and when: the server's word where it has one, else the phone's own sum. */
export function autoWithdrawOutlook(
  facts: AutoWithdrawFacts,
  { enabled, threshold, next }: AutoWithdrawChoice,
  now: number,
): AutoWithdrawOutlook {
  if (!enabled) return { kind: "off" };
  const wallet = walletTerms(facts);
  if (!wallet) return { kind: "blocked", reason: "商家未开放提现到微信零钱，自动提现暂停" };
  if (next && next.at > now) return { kind: "due", ...next };
  const { withdrawableamount: withdrawable, nextrelease: release } = facts;
  const counting = countingThreshold(facts, threshold);
  const most = (amount: Fen) => (amount < wallet.maxamount ? amount : wallet.maxamount);
  if (withdrawable >= counting) {
    const usedUp = facts.withdrawrule.remainingtoday <= 0;
    if (facts.unavailablereason !== undefined && !usedUp)
      return { kind: "blocked", reason: facts.unavailablereason };
    return { kind: "due", at: usedUp ? tomorrow(now) : nextHour(now), amount: most(withdrawable) };
  }
  const missing = toFen(counting - withdrawable);
  if (!release || release.amount < missing) return { kind: "short", missing };
  const amount = most(addFen(withdrawable, release.amount));
  return { kind: "planned", at: release.at, amount, coming: release.amount };
}

/** When the server looks again. */
const nextHour = (now: number) => (Math.floor(now / hourMs) + 1) * hourMs;
const tomorrow = (now: number) => startOfShanghaiDay(shanghaiDay(now) + 1);

/** What may be withdrawn at once, to be asked about. */
export interface AutoWithdrawOffer {
  readonly withdrawable: Fen;
  readonly threshold: Fen;
  /** What one application takes. */
  readonly amount: Fen;
  readonly net: Fen;
}

/** 可提现金额 ≥ 阈值: what to ask about; `undefined` where there is nothing to ask, or nothing could come of it. */
export function autoWithdrawOffer(
  facts: AutoWithdrawFacts,
  { enabled, threshold }: AutoWithdrawChoice,
): AutoWithdrawOffer | undefined {
  const wallet = walletTerms(facts);
  const { withdrawableamount: withdrawable, unavailablereason, withdrawrule } = facts;
  const counting = countingThreshold(facts, threshold);
  if (!enabled || !wallet || unavailablereason !== undefined) return undefined;
  if (withdrawrule.remainingtoday <= 0 || withdrawable < counting) return undefined;
  const amount = withdrawable < wallet.maxamount ? withdrawable : wallet.maxamount;
  const net = toFen(amount - shareOf(amount, wallet.feerate));
  return { withdrawable, threshold: counting, amount, net };
}
