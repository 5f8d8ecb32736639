import {
  checkAccount,
  type Fen,
  maskAccount,
  type memberApi,
  type OutputOf,
  type Withdrawal,
  type WithdrawMethod,
  withdrawMethodLabels,
} from "@distribution/sdk";
import { checkAmount, largestAmount, type MethodTerms } from "./check-amount";
import { shortYuan } from "../../parts/money/short-yuan";

export type DistributorDetail = OutputOf<typeof memberApi.distributor.detail>;

/** What the form begins with: a withdrawal that came back, perhaps by another way. */
export interface Again {
  readonly record: Withdrawal;
  readonly method: WithdrawMethod | undefined;
}

export interface FilledIn {
  readonly amountText: string;
  readonly method: WithdrawMethod | undefined;
  /** Undefined where nothing was typed: the one used last is meant, if it is offered. */
  readonly account: string | undefined;
}

/** What a form that is filled in like this comes to, and what is wrong with it. Pure, so that it can be asked at every stroke. */
export function judgeForm(detail: DistributorDetail, filled: FilledIn, again: Again | undefined) {
  const { method, amountText } = filled;
  const { withdrawableamount: withdrawable, withdrawrule: rule } = detail;
  const own = rule.methods.find(({ enabled, withdrawtype }) => enabled && withdrawtype === method);
  // The rule's own terms where no method is on offer.
  const terms: MethodTerms = own ?? rule;
  const { dailylimit, remainingtoday } = rule;
  const limits = { withdrawable, method, rule: { ...terms, dailylimit, remainingtoday } };

  const refusedBefore = refusedAccount(again, method);
  const offersLast = own?.lastaccount !== undefined && own.lastaccount !== refusedBefore;
  const written = filled.account ?? (offersLast ? undefined : "");
  const account = method ? checkAccount(method, written, offersLast) : undefined;

  const amount = checkAmount(amountText, limits);
  const aboveMethod = amount.ok ? undefined : amount.aboveMethod;
  const otherWay =
    aboveMethod === undefined ? undefined : wayThatTakes(aboveMethod, detail, method);
  return {
    terms,
    amount,
    account,
    aboveMethod,
    otherWay,
    most: largestAmount(limits),
    /** Masked; undefined where an account is typed. */
    lastAccount: written === undefined ? own?.lastaccount : undefined,
    accountText: written ?? "",
    refusedBefore,
    /** What is typed is, by its mask, the account that did not pass: said, and not forbidden. */
    repeatsRefused:
      refusedBefore !== undefined &&
      account?.ok === true &&
      account.account !== undefined &&
      maskAccount(account.account) === refusedBefore,
    amountSentence: amount.ok
      ? undefined
      : aboveMethod === undefined
        ? amount.sentence
        : `${amount.sentence}，${orElse(otherWay)}先提 ${shortYuan(terms.maxamount)}`,
  };
}

const orElse = (otherWay: WithdrawMethod | undefined) =>
  otherWay === undefined ? "" : `可改用${withdrawMethodLabels[otherWay]}，或`;

/** The first other way that takes this amount at once. */
function wayThatTakes(
  amount: Fen,
  detail: DistributorDetail,
  method: WithdrawMethod | undefined,
): WithdrawMethod | undefined {
  const other = detail.withdrawrule.methods.find(
    ({ enabled, withdrawtype, minamount, maxamount }) =>
      enabled && withdrawtype !== method && minamount <= amount && amount <= maxamount,
  );
  return other === undefined || other.withdrawtype === "unknown" ? undefined : other.withdrawtype;
}

/** The account that was found not to be hers, masked: it is not offered again. */
function refusedAccount(again: Again | undefined, method: WithdrawMethod | undefined) {
  if (again?.record.failcode !== "account-mismatch") return undefined;
  return again.record.withdrawtype === method ? again.record.account : undefined;
}
