import type { Withdrawal } from "@distribution/sdk";

type TransferFacts = Pick<Withdrawal, "status" | "confirm">;

/** Whether the owner can still take the money in WeChat, also once more after having opened it. */
export function waitsForOwner({ status, confirm }: TransferFacts): boolean {
  return status === 1 && confirm !== undefined && confirm.state !== "closing";
}

/** Its time is over or it was cancelled, and WeChat has not said yet that nobody took the money: it is not back. */
export function isClosing({ status, confirm }: TransferFacts): boolean {
  return status === 1 && confirm?.state === "closing";
}
