import type { Withdrawal } from "@distribution/sdk";
import { expect, test } from "vitest";
import type { CursorRows } from "../../data/use-cursor-rows";
import { joinOpenRows } from "./join-open-rows";

const row = (withdrawid: string, createdat: number) => ({ withdrawid, createdat }) as Withdrawal;
const list = (change: Partial<CursorRows<Withdrawal>>) =>
  ({ hasMore: false, allowed: true, error: null, ...change }) as CursorRows<Withdrawal>;

test("what is in review and what is being paid are one list, newest first", () => {
  const inReview = list({ rows: [row("3", 30), row("1", 10)] });
  const approved = list({ rows: [row("4", 40), row("2", 20)] });
  const { rows } = joinOpenRows(inReview, approved);
  expect(rows?.map(({ withdrawid }) => withdrawid)).toEqual(["4", "3", "2", "1"]);
});

test("half of it is not shown as the whole", () => {
  const failed = list({ rows: undefined, error: new Error("lost") });
  const joined = joinOpenRows(list({ rows: [row("1", 10)] }), failed);
  expect(joined).toMatchObject({ rows: undefined, error: { message: "lost" } });
  expect(joinOpenRows(list({ rows: [], hasMore: true }), list({ rows: [] })).hasMore).toBe(true);
});
