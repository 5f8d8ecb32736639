import {
  checkAccount,
  type Fen,
  formatYuan,
  maskAccount,
  type memberApi,
  type OutputOf,
  type WithdrawMethod,
} from "@distribution/sdk";
import { useState } from "react";
import { checkAmount, largestAmount, type MethodTerms } from "./check-amount";
import type { RefusalPlace } from "./refusal-place";

export type DistributorDetail = OutputOf<typeof memberApi.distributor.detail>;

/** Everything that is sent and that the person confirms. */
export interface Application {
  readonly amount: Fen;
  readonly method: WithdrawMethod;
  readonly account: string | undefined;
  /** How the account is shown: masked. */
  readonly shownAccount: string | undefined;
  readonly terms: MethodTerms;
}

interface Refused {
  readonly place: RefusalPlace;
  readonly sentence: string;
}

/** What the method asks and costs: the rule's own terms where none is on offer. */
function termsOf(
  { withdrawableamount: withdrawable, withdrawrule: rule }: DistributorDetail,
  method: WithdrawMethod | undefined,
) {
  const own = rule.methods.find(({ enabled, withdrawtype }) => enabled && withdrawtype === method);
  const terms: MethodTerms = own ?? rule;
  const { dailylimit, remainingtoday } = rule;
  const limits = { withdrawable, rule: { ...terms, dailylimit, remainingtoday } };
  return { terms, lastAccount: own?.lastaccount, limits };
}

/** What the person has filled in, what it comes to, and what is wrong with it. */
export function useApplyForm(detail: DistributorDetail) {
  const methods = detail.withdrawrule.methods.flatMap(({ enabled, withdrawtype }) =>
    enabled && withdrawtype !== "unknown" ? [withdrawtype] : [],
  );
  const [amountText, setAmountText] = useState("");
  const [chosen, setChosen] = useState<WithdrawMethod>();
  const [accounts, setAccounts] = useState<Partial<Record<WithdrawMethod, string>>>({});
  const [attempted, setAttempted] = useState<{ amount?: boolean; account?: boolean }>({});
  const [refused, setRefused] = useState<Refused>();

  // What the operator switches off while the page is open is not kept as the choice.
  const method = chosen !== undefined && methods.includes(chosen) ? chosen : methods[0];
  const { terms, lastAccount, limits } = termsOf(detail, method);
  const accountText = (method && accounts[method]) ?? "";
  const amountCheck = checkAmount(amountText, limits);
  // Left empty it goes to the account used last.
  const written = accountText.trim() === "" ? undefined : accountText;
  const accountCheck = method
    ? checkAccount(method, written, lastAccount !== undefined)
    : undefined;
  const refusedAt = (place: RefusalPlace) =>
    refused?.place === place ? refused.sentence : undefined;
  const showAmountProblem =
    !amountCheck.ok && (attempted.amount === true || !amountCheck.unfinished);

  const errors = {
    amountError: refusedAt("amount") ?? (showAmountProblem ? amountCheck.sentence : undefined),
    accountError:
      refusedAt("account") ??
      (attempted.account === true && accountCheck?.ok === false
        ? accountCheck.sentence
        : undefined),
    methodError: refusedAt("method"),
  };

  const typeAmount = (text: string) => {
    setAmountText(text);
    setAttempted((before) => ({ ...before, amount: false }));
    setRefused(undefined);
  };

  return {
    methods,
    method,
    terms,
    lastAccount,
    amountText,
    accountText,
    amount: amountCheck.ok ? amountCheck.amount : undefined,
    ...errors,
    /** Sending it again as it is would only be refused again. */
    hasError: Object.values(errors).some((error) => error !== undefined),
    typeAmount,
    takeAll: () => typeAmount(formatYuan(largestAmount(limits)).replace(/,/g, "")),
    chooseMethod: (next: WithdrawMethod) => {
      setChosen(next);
      setAttempted((before) => ({ ...before, account: false }));
      setRefused(undefined);
    },
    typeAccount: (text: string) => {
      if (method) setAccounts((before) => ({ ...before, [method]: text }));
      setAttempted((before) => ({ ...before, account: false }));
      setRefused(undefined);
    },
    leaveAccount: () => setAttempted((before) => ({ ...before, account: accountText !== "" })),
    formError: refusedAt("form"),
    refuse: setRefused,
    /** The application, or `undefined` where something is wrong: then every problem is shown. */
    review: (): Application | undefined => {
      setAttempted({ amount: true, account: true });
      if (!method || !amountCheck.ok || accountCheck?.ok !== true) return undefined;
      const { account } = accountCheck;
      const shownAccount = account === undefined ? lastAccount : maskAccount(account);
      return { amount: amountCheck.amount, method, account, shownAccount, terms };
    },
  };
}
