import { expect, test } from "vitest";
import { joinNewest, joinOlder, newestOf, type Rows } from "./join-rows";

const keyOf = (row: string) => row;
const rows = (letters: string, lastqueryid: string, hasmore = true): Rows<string> => ({
  list: letters.split(""),
  lastqueryid,
  hasmore,
});
const known = rows("abcdef", "f");
const letters = ({ list }: Rows<string>) => list.join("");

test.each([
  ["nothing has changed", "abc", "abcdef"],
  ["a row came", "xab", "xabcdef"],
  ["a row left", "acd", "acdef"],
  ["a row came and one left", "xac", "xacdef"],
  ["the last one moved to the top", "fab", "fabcde"],
])("the newest page takes its place where %s", (_what, page, joined) => {
  const result = joinNewest(known, rows(page, page.slice(-1)), keyOf);
  expect(letters(result)).toBe(joined);
  expect(result.lastqueryid).toBe("f");
});

test("more came than a page holds: what lies between is not known, and the list begins anew", () => {
  expect(joinNewest(known, rows("xyz", "z"), keyOf)).toEqual(rows("xyz", "z"));
});

test("a newest page that is the last leaves nothing below it", () => {
  expect(letters(joinNewest(known, rows("ab", "b", false), keyOf))).toBe("ab");
  expect(letters(joinNewest(known, rows("", "0", false), keyOf))).toBe("");
});

test("no row stands twice, whatever moved while the next page was asked for", () => {
  const joined = joinOlder(rows("abc", "c"), rows("cde", "e", false), keyOf);
  expect(letters(joined)).toBe("abcde");
  expect(joined.hasmore).toBe(false);
});

test("the newest page alone outlives the app, and goes on where it ended", () => {
  const long = joinOlder(rows("abc", "c"), rows("def", "f", false), keyOf);
  expect(newestOf(long)).toEqual(rows("abc", "c"));
  expect(newestOf(joinNewest(long, rows("xab", "b"), keyOf))).toEqual(rows("xab", "b"));
});
