import { type Withdrawal, withdrawalFailLabels } from "@distribution/sdk";

type Refused = Pick<Withdrawal, "failcode" | "failmsg" | "amount" | "returnedamount">;

interface RefusalWords {
  /** After the amount. */
  readonly title: string;
  readonly reason: string;
  /** Where it leads: to a form filled in with the same, with another way to be paid, or to the record that tells why. */
  readonly step: "mend-account" | "other-method" | "again" | "read";
}

/** Why a withdrawal came back, in half a line, and what helps. */
export function refusalWords({ failcode, failmsg }: Refused): RefusalWords {
  const title = "提现没有通过";
  switch (failcode) {
    case "account-mismatch":
      return { title, reason: withdrawalFailLabels[failcode], step: "mend-account" };
    case "quota-full":
    case "payee-abnormal":
      return {
        title: "没有打款成功",
        reason: withdrawalFailLabels[failcode],
        step: "other-method",
      };
    case "not-confirmed":
      return { title: "没有按时收款", reason: withdrawalFailLabels[failcode], step: "again" };
    case "orders-failed":
      return { title, reason: withdrawalFailLabels[failcode], step: "read" };
    default:
      return { title, reason: failmsg ?? "商家没有写明原因", step: "read" };
  }
}
