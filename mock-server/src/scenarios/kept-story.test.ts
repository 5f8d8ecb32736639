import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { allTables } from "../storage/all-tables";
import { settings } from "../storage/people-tables";
import { checkLedger, differencesOf } from "../use-cases/check-ledger";
import { openKeptStory } from "./kept-story";
import { openWorld } from "./open-world";

const identity = { scenario: `kept-story-test-${process.pid}`, seed: 1 };
const told = openWorld({ scenario: "payout-failing" });
const other = openWorld({ scenario: "empty" });
const folder = join(import.meta.dirname, "../../.cache/stories");
afterAll(() => {
  for (const file of readdirSync(folder)) {
    if (file.startsWith(identity.scenario)) rmSync(join(folder, file));
  }
  told.close();
  other.close();
});

test("a story that was told once is recalled whole, and goes on", () => {
  const now = told.clock.now();
  const first = openKeptStory(told, identity, now);
  expect(first.recall()).toBe(false);
  first.keep();
  first.close();

  const kept = openKeptStory(other, identity, now);
  other.transaction(() => {
    for (const table of allTables) if (table !== settings) other.db.delete(table).run();
    expect(kept.recall()).toBe(true);
  });
  kept.close();
  for (const table of allTables.filter((one) => one !== settings)) {
    expect(other.db.select().from(table).all()).toEqual(told.db.select().from(table).all());
  }
  expect(checkLedger(other).flatMap(differencesOf)).toEqual([]);

  const nextDay = openKeptStory(other, identity, now + 86_400_000);
  expect(nextDay.recall()).toBe(false);
  nextDay.close();
});
