import { type ApiError, type Fen, formatYuan, type WithdrawMethod } from "@distribution/sdk";
import { useEffect, useState } from "react";
import { errorSentence } from "../../shell/error-sentence";
import { type Again, type DistributorDetail, judgeForm } from "./judge-form";
import { refusalPlace, type RefusalPlace } from "./refusal-place";

/** Everything that is sent. */
export interface Application {
  readonly amount: Fen;
  readonly withdrawtype: WithdrawMethod;
  readonly account?: string;
}

const plainYuan = (amount: Fen) => formatYuan(amount).replace(/,|\.00$/g, "");

/** What the person has filled in, what it comes to, and what is wrong with it. */
export function useApplyForm(detail: DistributorDetail, refusal?: ApiError, again?: Again) {
  const methods = detail.withdrawrule.methods.flatMap(({ enabled, withdrawtype }) =>
    enabled && withdrawtype !== "unknown" ? [withdrawtype] : [],
  );
  const before = again?.record;
  const [amountText, setAmountText] = useState(
    before ? plainYuan(before.returnedamount ?? before.amount) : "",
  );
  const [chosen, setChosen] = useState(again?.method ?? before?.withdrawtype);
  const [accounts, setAccounts] = useState<Partial<Record<WithdrawMethod, string>>>({});
  const [attempted, setAttempted] = useState<{ amount?: boolean; account?: boolean }>({});
  const refused = useRefusal(refusal);

  // What the operator switches off while the page is open is not kept as the choice.
  const method = methods.find((each) => each === chosen) ?? methods[0];
  const filled = { amountText, method, account: method && accounts[method] };
  const { amount, account, ...judged } = judgeForm(detail, filled, again);
  const showAmount = !amount.ok && (attempted.amount === true || !amount.unfinished);
  const showAccount = attempted.account === true && account?.ok === false;
  const errors = {
    amountError: refused.at("amount") ?? (showAmount ? judged.amountSentence : undefined),
    accountError: refused.at("account") ?? (showAccount ? account.sentence : undefined),
    methodError: refused.at("method"),
  };

  /** Something was changed: what was wrong with it before is not said again before its time. */
  const touch = (field: "amount" | "account") => {
    setAttempted((so) => ({ ...so, [field]: false }));
    refused.forget();
  };
  const typeAmount = (text: string) => {
    setAmountText(text);
    touch("amount");
  };
  return {
    ...judged,
    ...errors,
    methods,
    method,
    amountText,
    amount: amount.ok ? amount.amount : undefined,
    /** Sending it again as it is would only be refused again. */
    hasError: Object.values(errors).some((error) => error !== undefined),
    formError: refused.at("form"),
    typeAmount,
    takeMost: () => typeAmount(plainYuan(judged.most)),
    takeLess: () => typeAmount(plainYuan(judged.terms.maxamount)),
    chooseMethod: (next: WithdrawMethod) => {
      setChosen(next);
      touch("account");
    },
    typeAccount: (text: string) => {
      if (method) setAccounts((so) => ({ ...so, [method]: text }));
      touch("account");
    },
    leaveAccount: () => setAttempted((so) => ({ ...so, account: judged.accountText !== "" })),
    /** The application, or `undefined` where something is wrong: then every problem is shown. */
    review: (): Application | undefined => {
      setAttempted({ amount: true, account: true });
      if (!method || !amount.ok || account?.ok !== true) return undefined;
      const to = account.account === undefined ? {} : { account: account.account };
      return { amount: amount.amount, withdrawtype: method, ...to };
    },
  };
}

/** Why the server did not take it, at the part of the form that it is about, until something is changed. */
function useRefusal(refusal: ApiError | undefined) {
  const [said, setSaid] = useState<{ place: RefusalPlace; sentence: string }>();
  useEffect(() => {
    if (!refusal) return;
    const { title, nextStep } = errorSentence(refusal);
    setSaid({ place: refusalPlace(refusal), sentence: `${title}，${nextStep}` });
  }, [refusal]);
  return {
    at: (place: RefusalPlace) => (said?.place === place ? said.sentence : undefined),
    forget: () => setSaid(undefined),
  };
}
