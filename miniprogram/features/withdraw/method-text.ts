import { type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";

/** @note By WeChat the server has no account of its own to name, and repeats the method. */
export function methodText({
  withdrawtype,
  account,
}: Pick<Withdrawal, "withdrawtype" | "account">): string {
  const method = withdrawMethodLabels[withdrawtype];
  return account === "" || account === method ? method : `${method} ${account}`;
}
