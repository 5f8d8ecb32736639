import * as v from "valibot";
import type { Endpoint } from "../contract/define-endpoint";
import { errorCodes } from "../contract/error-codes";
import { ApiError } from "./errors";

/** `input` as the endpoint's strict values, or what the server would answer, without asking it. */
export function checkInput(endpoint: Endpoint, input: unknown): object {
  // The message for rules that have no sentence of their own; valibot's would quote what was typed.
  const checked = v.safeParse(endpoint.input, input ?? {}, { message: "格式不正确" });
  if (checked.success) return checked.output as object;
  throw new ApiError({
    endpoint: endpoint.name,
    code: "VALIDATION_FAILED",
    ...errorCodes.VALIDATION_FAILED,
    details: {
      fields: checked.issues.map((issue) => ({
        field: v.getDotPath(issue) ?? "",
        message: issue.message,
      })),
    },
  });
}
