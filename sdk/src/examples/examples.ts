import type * as v from "valibot";
import type { Api } from "../contract/api";
import type { eventBody, EventKey } from "../contract/events";
import { officeExamples } from "./office-examples";
import type { ExamplesOf } from "./examples-of";
import { memberExamples } from "./member-examples";
import { sampleWithdrawals } from "./sample-withdrawals";
import { shanghaiTime } from "./shanghai-time";
import { withdrawalExamples } from "./withdrawal-examples";

export { exampleAt, type Example, type ExamplesOf } from "./examples-of";

interface Examples {
  readonly api: ExamplesOf<Api>;
  readonly events: { readonly [Key in EventKey]: v.InferInput<typeof eventBody> };
}

/** With the payload as it is sent: a number, as the documents show it. */
const event = (eventKey: EventKey, payload: number, time: string) => ({
  eventKey,
  payload,
  timestamp: shanghaiTime(time),
});

const withdrawId = Number(sampleWithdrawals.review.withdrawid);

/**
 * A request with its reply for every endpoint, and a body for every event. They tell one morning of one
 * business, so ids, amounts and times agree. Made for the API's documents, and of use in tests; kept out
 * of the main entry, which ships to phones.
 */
export const examples: Examples = {
  api: { ...memberExamples, withdrawal: withdrawalExamples, office: officeExamples },
  events: {
    DISTRIBUTION_APPLY: event("DISTRIBUTION_APPLY", 5004, "2026-03-16 14:12"),
    DISTRIBUTION_AUDIT_PASS: event("DISTRIBUTION_AUDIT_PASS", 8126, "2026-03-18 10:00"),
    DISTRIBUTION_WITHDRAW_APPLY: event(
      "DISTRIBUTION_WITHDRAW_APPLY",
      withdrawId,
      "2026-03-18 09:30",
    ),
    DISTRIBUTION_WITHDRAW_SUCCESS: event(
      "DISTRIBUTION_WITHDRAW_SUCCESS",
      withdrawId,
      "2026-03-18 15:20",
    ),
    DISTRIBUTION_WITHDRAW_FAIL: event("DISTRIBUTION_WITHDRAW_FAIL", withdrawId, "2026-03-18 11:02"),
    PRODUCT_CREATE_SUCCESS: event("PRODUCT_CREATE_SUCCESS", 12, "2026-01-05 10:00"),
    PRODUCT_UPDATE: event("PRODUCT_UPDATE", 12, "2026-03-02 16:30"),
    PRODUCT_ON_SHELF: event("PRODUCT_ON_SHELF", 12, "2026-01-05 10:05"),
    PRODUCT_OFF_SHELF: event("PRODUCT_OFF_SHELF", 5, "2026-03-10 18:00"),
  },
};
