import * as v from "valibot";
import { filterOf, integer } from "../wire-values";

/** The request fields of every page list of the middle office. */
export const pageRequest = {
  pageindex: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(1_000_000)), 1),
  pagesize: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(100)), 20),
};

export const sortOrders = ["desc", "asc"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** By what a page list is sorted, where it can be; the newest first where nothing is said. */
export const sortRequest = <const Columns extends readonly [string, ...string[]]>(
  columns: Columns,
) => ({
  sortby: filterOf(v.picklist(columns)),
  sortorder: filterOf(v.picklist(sortOrders)),
});

/** The reply of every page list, newest first unless it was sorted. `total` counts all rows that fit the filters. */
export const pageList = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ list: v.array(row), total: integer });
