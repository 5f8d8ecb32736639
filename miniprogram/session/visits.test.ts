import Taro from "@tarojs/taro";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { switchPerson } from "./switch-person";
import { noteVisit, settleVisit, visitSource, waitingVisits, type VisitSource } from "./visits";

const now = Date.UTC(2026, 10, 26, 6, 32);
const minuteMs = 60_000;
const link = (dismemberid: string): VisitSource => ({ kind: "link", dismemberid });
const waiting = () => waitingVisits().map(({ source }) => source);

beforeEach(() => Taro.clearStorageSync());
afterEach(() => vi.restoreAllMocks());

test.each<readonly [string, Record<string, string>, VisitSource | undefined]>([
  ["a sun code", { scene: "a1B2c3" }, { kind: "code", sceneid: "a1B2c3" }],
  [
    "all signs that WeChat allows",
    { scene: "!#$&'()*+,/:;=?@-._~" },
    { kind: "code", sceneid: "!#$&'()*+,/:;=?@-._~" },
  ],
  ["a shared card", { dismemberid: "8123" }, link("8123")],
  ["a shared product", { goodsid: "7", dismemberid: "8123" }, link("8123")],
  [
    "both: the code says more",
    { scene: "abc", dismemberid: "8123" },
    { kind: "code", sceneid: "abc" },
  ],
  ["an odd code beside a good link", { scene: "太阳", dismemberid: "8123" }, link("8123")],
  ["nobody's card", { from: "card" }, undefined],
  ["an odd code", { scene: "太阳码" }, undefined],
  ["a code that is too long", { scene: "a".repeat(33) }, undefined],
  ["a blank code", { scene: "" }, undefined],
  ["what is no number", { dismemberid: "undefined" }, undefined],
  ["nothing", {}, undefined],
])("%s", (_name, query, source) => {
  expect(visitSource(query)).toEqual(source);
});

test("a visit waits on the phone until the server knows of it", () => {
  const visit = noteVisit(link("8123"), now);
  expect(waiting()).toEqual([link("8123")]);
  expect(JSON.stringify(Taro.getStorageSync("visits"))).toContain("8123");
  if (visit) settleVisit(visit);
  expect(waiting()).toEqual([]);
});

test("two that wait stay in their order: the first one's customer is who comes", () => {
  noteVisit(link("8123"), now);
  noteVisit(link("8200"), now + minuteMs);
  expect(waiting()).toEqual([link("8123"), link("8200")]);
});

test("the first one keeps its turn when it is opened once more", () => {
  noteVisit(link("8123"), now);
  noteVisit(link("8200"), now + minuteMs);
  noteVisit(link("8123"), now + 20 * minuteMs);
  expect(waiting()).toEqual([link("8123"), link("8200")]);
});

test("where too many wait, it is neither the first one that is dropped nor the newest", () => {
  for (const place of [1, 2, 3, 4, 5, 6, 7]) noteVisit(link(String(place)), now + place * minuteMs);
  expect(waiting()).toEqual(["1", "4", "5", "6", "7"].map(link));
});

test("the same way in, told again when the app comes back, is the same visit; later it is another", () => {
  const visit = noteVisit(link("8123"), now);
  if (visit) settleVisit(visit);
  expect(noteVisit(link("8123"), now + 9 * minuteMs)).toBeUndefined();
  expect(waiting()).toEqual([]);
  expect(noteVisit(link("8123"), now + 11 * minuteMs)).toBeDefined();
});

test("a clock that was hours ahead makes no visit of today an old one", () => {
  const visit = noteVisit(link("8123"), now + 180 * minuteMs);
  if (visit) settleVisit(visit);
  expect(noteVisit(link("8123"), now)).toBeDefined();
});

test("the same link is another visit of another person", () => {
  const visit = noteVisit(link("8123"), now);
  if (visit) settleVisit(visit);
  switchPerson("customer");
  expect(noteVisit(link("8123"), now + minuteMs)).toBeDefined();
});

test("where the phone keeps nothing a visit waits as long as the app lives", () => {
  vi.spyOn(Taro, "setStorageSync").mockImplementation(() => {
    throw new Error("full");
  });
  const visit = noteVisit(link("8123"), now);
  expect(waiting()).toEqual([link("8123")]);
  if (visit) settleVisit(visit);
  expect(waiting()).toEqual([]);
  vi.restoreAllMocks();
  noteVisit(link("9"), now);
  settleVisit({ source: link("9"), at: now });
});

test("what somebody else left under its name is as good as nothing", () => {
  Taro.setStorageSync("visits", '{"version":1,"value":{"waiting":[{"source":{"kind":"odd"}}]}}');
  expect(waiting()).toEqual([]);
  expect(noteVisit(link("8123"), now)).toBeDefined();
});
