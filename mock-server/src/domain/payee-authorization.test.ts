import { expect, test } from "vitest";
import { asked, authorisationAt, neverAuthorised } from "./payee-authorization";
import { dayMs } from "./shanghai-time";

test("what is asked for waits a day, and at its end was never asked", () => {
  const now = Date.parse("2026-11-22T12:00:00+08:00");
  const waiting = asked(neverAuthorised, now);
  expect(authorisationAt(waiting, now + dayMs - 1)).toEqual(waiting);
  expect(authorisationAt(waiting, now + dayMs)).toEqual(neverAuthorised);
});
