import * as v from "valibot";
import { flag, id, integer } from "./wire-values";

/** The request fields of every cursor list: `"0"` asks for the newest rows. */
export const cursorRequest = {
  lastqueryid: v.optional(id, "0"),
  size: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(50)), 20),
};

/** The reply of every cursor list, newest first. `lastqueryid` asks for the rows after these. */
export const cursorList = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ list: v.array(row), lastqueryid: id, hasmore: flag });

/** The request fields of every page list of the middle office. */
export const pageRequest = {
  pageindex: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(1_000_000)), 1),
  pagesize: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(100)), 20),
};

/** The reply of every page list, newest first. `total` counts all rows that fit the filters. */
export const pageList = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ list: v.array(row), total: integer });
