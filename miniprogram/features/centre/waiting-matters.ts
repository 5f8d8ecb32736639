import {
  type memberApi,
  type OutputOf,
  type Withdrawal,
  withdrawalStatus,
} from "@distribution/sdk";

type Detail = OutputOf<typeof memberApi.distributor.detail>;

export type WaitingMatter =
  /** Falls back to the balance at `expiresat` if its owner does not take it. */
  | { readonly kind: "take"; readonly record: Withdrawal; readonly expiresat: number }
  /** It came back, and its owner has not read why. */
  | { readonly kind: "refused"; readonly record: Withdrawal }
  /** Taken in WeChat, which has not said so yet. */
  | { readonly kind: "result"; readonly record: Withdrawal }
  | {
      readonly kind: "debt";
      readonly debtFen: number;
      readonly next: Detail["nextrelease"];
      /** The order that it came of. */
      readonly cause?: Detail["debtcommissionorderid"];
    };

export interface WaitingFacts {
  /** Every withdrawal that was approved and is not paid yet. */
  readonly approved: readonly Withdrawal[];
  /** The newest application of all. */
  readonly newest: Withdrawal | undefined;
  readonly detail: Pick<Detail, "debtamount" | "debtcommissionorderid" | "nextrelease">;
  readonly seenRefusals: readonly string[];
  readonly now: number;
}

/** What waits for its owner, most urgent first: what will be lost by waiting, then what she can mend, then what she may know. */
export function waitingMatters(facts: WaitingFacts): readonly WaitingMatter[] {
  const { approved, newest, detail, seenRefusals, now } = facts;
  const open = approved.flatMap((record) =>
    record.confirm ? [{ record, ...record.confirm }] : [],
  );
  const takes = open
    // After its time WeChat closes it: nobody can do anything.
    .filter(({ state, expiresat }) => state === "waiting" && expiresat > now)
    // Of a new array; toSorted is missing from WeChat's engine.
    .sort((one, other) => one.expiresat - other.expiresat)
    .map(({ record, expiresat }) => ({ kind: "take", record, expiresat }) as const);
  // Who has applied again since has left it behind.
  const refused =
    newest?.status === withdrawalStatus.rejected && !seenRefusals.includes(newest.withdrawid)
      ? [{ kind: "refused", record: newest } as const]
      : [];
  const results = open
    .filter(({ state }) => state === "confirming")
    .map(({ record }) => ({ kind: "result", record }) as const);
  const debts =
    detail.debtamount > 0
      ? [
          {
            kind: "debt",
            debtFen: detail.debtamount,
            next: detail.nextrelease,
            cause: detail.debtcommissionorderid,
          } as const,
        ]
      : [];
  return [...takes, ...refused, ...results, ...debts];
}
