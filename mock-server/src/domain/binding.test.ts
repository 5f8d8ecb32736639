import type { BindingReason } from "@distribution/sdk/server";
import { expect, test } from "vitest";
import { decideBinding, expiresAt, isBound, type Visit } from "./binding";

const visitor = { memberId: 1, visitorStatus: undefined, boundTo: undefined };
const seller = { distributorId: 8, memberId: 2, status: "normal" as const };

const cases: readonly (readonly [name: string, visit: Visit, reason: BindingReason])[] = [
  ["a stranger's first visit", { ...visitor, distributor: seller }, "bound"],
  ["the same distributor again", { ...visitor, distributor: seller, boundTo: 8 }, "already-bound"],
  [
    "another distributor meanwhile",
    { ...visitor, distributor: seller, boundTo: 9 },
    "bound-to-another",
  ],
  ["one's own link", { ...visitor, memberId: 2, distributor: seller }, "own-link"],
  [
    "a distributor's own link",
    { memberId: 2, visitorStatus: "normal", distributor: seller, boundTo: undefined },
    "own-link",
  ],
  [
    "a distributor's visit",
    { ...visitor, visitorStatus: "normal", distributor: seller },
    "visitor-is-distributor",
  ],
  [
    "a locked distributor's visit",
    { ...visitor, visitorStatus: "lock", distributor: seller },
    "visitor-is-distributor",
  ],
  ["an applicant's visit", { ...visitor, visitorStatus: "audit", distributor: seller }, "bound"],
  [
    "a rejected applicant's visit",
    { ...visitor, visitorStatus: "reject", distributor: seller },
    "bound",
  ],
  [
    "a fired distributor's visit",
    { ...visitor, visitorStatus: "fire", distributor: seller },
    "bound",
  ],
  [
    "a fired distributor's link",
    { ...visitor, distributor: { ...seller, status: "fire" } },
    "distributor-fired",
  ],
  [
    "a locked distributor's link",
    { ...visitor, distributor: { ...seller, status: "lock" } },
    "distributor-locked",
  ],
  [
    "the link of somebody who is bound, and locked since",
    { ...visitor, distributor: { ...seller, status: "lock" }, boundTo: 8 },
    "already-bound",
  ],
  [
    "an applicant's link",
    { ...visitor, distributor: { ...seller, status: "audit" } },
    "distributor-unknown",
  ],
  [
    "a rejected applicant's link",
    { ...visitor, distributor: { ...seller, status: "reject" } },
    "distributor-unknown",
  ],
  ["nobody's link", { ...visitor, distributor: undefined }, "distributor-unknown"],
];

test.each(cases)("%s", (_name, visit, reason) => {
  expect(decideBinding(visit)).toBe(reason);
  expect(isBound(reason)).toBe(reason === "bound" || reason === "already-bound");
});

test("a binding of 30 days ends at the same time of day, 30 days later", () => {
  const lockedAt = Date.parse("2026-11-22T10:30:00+08:00");
  expect(expiresAt(lockedAt, 30)).toBe(Date.parse("2026-12-22T10:30:00+08:00"));
});
