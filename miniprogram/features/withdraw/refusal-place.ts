import { ApiError } from "@distribution/sdk";

/** Which part of the form a refusal is about; `undefined` where nobody answered, so that trying again is the way on. */
export type RefusalPlace = "amount" | "method" | "account" | "form";

/** Where on the form to say why the server did not take an application. */
export function refusalPlace(error: unknown): RefusalPlace | undefined {
  if (!(error instanceof ApiError) || error.code === "INTERNAL" || error.code === "RATE_LIMITED")
    return undefined;
  switch (error.code) {
    case "WITHDRAW_BELOW_MINIMUM":
    case "WITHDRAW_ABOVE_MAXIMUM":
    case "WITHDRAW_INSUFFICIENT":
    case "WITHDRAW_LIMIT_REACHED":
      return "amount";
    case "WITHDRAW_METHOD_DISABLED":
      return "method";
    case "VALIDATION_FAILED":
      return error.details?.fields?.some(({ field }) => field === "account") ? "account" : "form";
    default:
      return "form";
  }
}
