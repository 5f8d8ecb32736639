/**
 * One reply of a cursor list: `rows` were asked for with one row more than `size`, newest first, with
 * ids below the cursor. Ids only grow, so a row that arrives while someone pages neither repeats nor
 * hides another.
 */
export function cursorListOf<Row, View>(
  rows: readonly Row[],
  request: { readonly size: number; readonly lastqueryid: string },
  idOf: (row: Row) => number,
  viewOf: (row: Row) => View,
) {
  const list = rows.slice(0, request.size);
  const last = list.at(-1);
  return {
    list: list.map(viewOf),
    lastqueryid: last === undefined ? request.lastqueryid : String(idOf(last)),
    hasmore: rows.length > request.size,
  };
}

/** The greatest id that the next rows may have: `"0"` asks from the newest. */
export function cursorOf(lastqueryid: string): number {
  const cursor = Number(lastqueryid);
  return cursor === 0 || !Number.isSafeInteger(cursor) ? Number.MAX_SAFE_INTEGER : cursor;
}
