import { refuseProblems } from "../domain/field-problem";

/**
 * One reply of a cursor list: `rows` were asked for with one row more than `size`, in the list's order,
 * beyond the cursor. A cursor is the id of the last row: ids only grow, so a row that arrives while
 * someone pages neither repeats nor hides another. Where rows are sorted by a value, it is `valueCursor`.
 */
export function cursorListOf<Row, View>(
  rows: readonly Row[],
  request: { readonly size: number; readonly lastqueryid: string },
  cursorAt: (row: Row) => number | string,
  viewOf: (row: Row) => View,
) {
  const list = rows.slice(0, request.size);
  const last = list.at(-1);
  return {
    list: list.map(viewOf),
    lastqueryid: last === undefined ? request.lastqueryid : String(cursorAt(last)),
    hasmore: rows.length > request.size,
  };
}

/** The greatest id that the next rows may have: `"0"` asks from the newest. */
export function cursorOf(lastqueryid: string): number {
  const { id } = readCursor(lastqueryid);
  return id === 0 || !Number.isSafeInteger(id) ? Number.MAX_SAFE_INTEGER : id;
}

/** After the row of this id, which had this value when it was seen: it may have another by the next page. */
export const valueCursor = (value: number, id: number) => `${value}_${id}`;

/** A cursor's parts; the value is absent in one of a list by ids. Refuses what is none of ours. */
export function readCursor(lastqueryid: string): { readonly id: number; readonly value?: number } {
  const [, value, id] = /^(?:(-?\d{1,16})_)?(\d{1,20})$/.exec(lastqueryid) ?? [];
  if (id === undefined) {
    refuseProblems([{ field: "lastqueryid", message: "列表已更新，请从头刷新" }]);
  }
  return { id: Number(id), ...(value !== undefined && { value: Number(value) }) };
}
