import { describe, expect, test } from "vitest";
import { stepsTo, type RecordedStatus } from "./distributor";
import { Refusal } from "./refusal";

const all: readonly RecordedStatus[] = ["audit", "normal", "reject", "lock", "fire"];

const allowed: readonly (readonly [RecordedStatus, RecordedStatus])[] = [
  ["audit", "normal"],
  ["audit", "reject"],
  ["reject", "audit"],
  ["normal", "lock"],
  ["lock", "normal"],
  ["normal", "fire"],
  ["lock", "fire"],
  ["fire", "audit"],
];

describe.each(all)("a distributor in %s", (from) => {
  test.each(all)("and %s", (to) => {
    if (from === to) {
      expect(stepsTo(from, to)).toBe(false);
    } else if (allowed.some(([one, other]) => one === from && other === to)) {
      expect(stepsTo(from, to)).toBe(true);
    } else {
      const refused = (() => {
        try {
          return stepsTo(from, to);
        } catch (error) {
          return error;
        }
      })();
      expect(refused).toBeInstanceOf(Refusal);
      expect(refused).toMatchObject({
        code: "STATE_CONFLICT",
        details: {
          status: from,
          allowed: allowed.filter(([one]) => one === from).map(([, next]) => next),
        },
      });
    }
  });
});
