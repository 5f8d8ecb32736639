import * as v from "valibot";
import { expect, test } from "vitest";
import { cursorList, cursorRequest } from "./page";
import { withdrawal, withdrawalStatuses } from "./withdrawal";
import { flag, id, integer, integerOf, openEnum, shanghaiDay } from "./wire-values";

const accepts = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

test.each([
  [flag, "true", true],
  [flag, "false", false],
  [flag, true, true],
  [integer, "30", 30],
  [integer, "-7", -7],
  [integer, 30, 30],
  [id, "18446744073709551615", "18446744073709551615"],
  [id, 8123, "8123"],
  [id, "0", "0"],
  [id, " ８１２３\u202c", "8123"],
  [integerOf([7, 30, 90]), "30", 30],
] as const)("%# reads %j as %j", (schema, wire, value) => {
  expect(v.parse(schema as v.GenericSchema, wire)).toBe(value);
});

test.each([
  [flag, "yes"],
  [flag, 1],
  [flag, ""],
  [integer, "1.5"],
  [integer, 1.5],
  [integer, "1e3"],
  [integer, " 12 "],
  [integer, "0x10"],
  [integer, "１２"],
  [integer, "+12"],
  [integer, ""],
  [integer, null],
  [integer, "99999999999999999"],
  [id, ""],
  [id, "abc"],
  [id, "-1"],
  [id, 2 ** 53],
  [id, "1".repeat(21)],
  [shanghaiDay, "2025-11-1"],
  [shanghaiDay, "28/11/2025"],
  [integerOf([7, 30, 90]), 31],
] as const)("%# refuses %j", (schema, wire) => {
  expect(accepts(schema as v.GenericSchema, wire)).toBe(false);
});

test("a status that came after this build is unknown, and its row stays in the list", () => {
  const row = {
    withdrawid: "1",
    amount: "1990",
    fee: 0,
    netamount: 1990,
    withdrawtype: "digital-yuan",
    account: "张*",
    status: 9,
    source: "manual",
    createdat: 1,
    expectedat: 2,
    timeline: [{ status: "0", at: 1 }],
  };
  const page = v.parse(cursorList(withdrawal), { list: [row], lastqueryid: 1, hasmore: "false" });
  expect(page.hasmore).toBe(false);
  expect(page.list[0]).toMatchObject({ amount: 1990, status: "unknown", withdrawtype: "unknown" });
  expect(page.list[0]?.timeline[0]?.status).toBe(0);
});

test("an enum reads its numbers from text too, but not from nothing", () => {
  const schema = openEnum(withdrawalStatuses);
  expect(v.parse(schema, "2")).toBe(2);
  expect(accepts(schema, null)).toBe(false);
  expect(accepts(schema, undefined)).toBe(false);
});

test("a cursor request starts at the newest rows, and takes 1 to 50 of them", () => {
  const request = v.object(cursorRequest);
  expect(v.parse(request, {})).toEqual({ lastqueryid: "0", size: 20 });
  expect(accepts(request, { size: 0 })).toBe(false);
  expect(accepts(request, { size: 51 })).toBe(false);
  expect(v.parse(request, { size: "50" }).size).toBe(50);
});
