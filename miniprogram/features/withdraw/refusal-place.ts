import type { ApiError } from "@distribution/sdk";

/** Which part of the form a refusal is about. */
export type RefusalPlace = "amount" | "method" | "account" | "form";

/** Where on the form to say why the server did not take an application. */
export function refusalPlace({ code, details }: ApiError): RefusalPlace {
  switch (code) {
    case "WITHDRAW_BELOW_MINIMUM":
    case "WITHDRAW_ABOVE_MAXIMUM":
    case "WITHDRAW_INSUFFICIENT":
    case "WITHDRAW_LIMIT_REACHED":
      return "amount";
    case "WITHDRAW_METHOD_DISABLED":
      return "method";
    case "VALIDATION_FAILED":
      return details.fields?.some(({ field }) => field === "account") ? "account" : "form";
    default:
      return "form";
  }
}
