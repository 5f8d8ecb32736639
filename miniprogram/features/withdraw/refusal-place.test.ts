import { ApiError, type ErrorCode } from "@distribution/sdk";
import { expect, test } from "vitest";
import { refusalPlace } from "./refusal-place";

const refusal = (code: ErrorCode, field?: string) =>
  new ApiError({
    endpoint: "withdrawal.apply",
    code,
    message: "",
    status: 409,
    details: field === undefined ? undefined : { fields: [{ field, message: "" }] },
  });

test.each([
  [refusal("WITHDRAW_BELOW_MINIMUM"), "amount"],
  [refusal("WITHDRAW_INSUFFICIENT"), "amount"],
  [refusal("WITHDRAW_LIMIT_REACHED"), "amount"],
  [refusal("WITHDRAW_METHOD_DISABLED"), "method"],
  [refusal("VALIDATION_FAILED", "account"), "account"],
  [refusal("VALIDATION_FAILED", "requestid"), "form"],
  [refusal("DISTRIBUTOR_LOCKED"), "form"],
])("%o is shown at %s", (error, place) => {
  expect(refusalPlace(error)).toBe(place);
});
