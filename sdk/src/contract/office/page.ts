import * as v from "valibot";
import { integer } from "../wire-values";

/** The request fields of every page list of the middle office. */
export const pageRequest = {
  pageindex: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(1_000_000)), 1),
  pagesize: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(100)), 20),
};

/** The reply of every page list, newest first. `total` counts all rows that fit the filters. */
export const pageList = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ list: v.array(row), total: integer });
