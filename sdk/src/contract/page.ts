import * as v from "valibot";
import { flag, integer } from "./wire-values";

/**
 * Where a list goes on: what the page before answered, whatever that is. It carries what the list's
 * order needs: the last row's id, and with it the value that was seen where rows are sorted by one that
 * can change.
 */
const cursor = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.transform(String))]),
  v.regex(/^[!-~]{1,128}$/, "应为上一页回复的 lastqueryid"),
);

/** The request fields of every cursor list: `"0"` asks for the newest rows. */
export const cursorRequest = {
  lastqueryid: v.optional(cursor, "0"),
  size: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(50)), 20),
};

/** The reply of every cursor list, newest first. `lastqueryid` asks for the rows after these. */
export const cursorList = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ list: v.array(row), lastqueryid: cursor, hasmore: flag });
