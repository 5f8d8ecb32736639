/** One page of a cursor list, or several joined to one: newest first, with the cursor of what follows. */
export interface Rows<Row> {
  readonly list: readonly Row[];
  readonly lastqueryid: string;
  readonly hasmore: boolean;
  /** Where the newest page ends: the part that outlives the app. */
  readonly newest?: { readonly count: number; readonly lastqueryid: string };
}

/** Only the newest page: the rest is asked for again where there is a network. */
export function newestOf<Row>({ newest, ...known }: Rows<Row>): Rows<Row> {
  if (!newest || newest.count === known.list.length) return known;
  return {
    list: known.list.slice(0, newest.count),
    lastqueryid: newest.lastqueryid,
    hasmore: true,
  };
}

/**
 * The rows that were known, with their newest page asked for again. Rows that came meanwhile push the
 * others down, rows that left pull them up: the page takes the place of everything up to its own last
 * row. Where that one was not known, what lies between is not known either, and the list begins anew.
 */
export function joinNewest<Row>(
  known: Rows<Row> | undefined,
  newest: Rows<Row>,
  keyOf: (row: Row) => string,
): Rows<Row> {
  const last = newest.list[newest.list.length - 1];
  if (!known || !last || !newest.hasmore) return newest;
  const place = known.list.findIndex((row) => keyOf(row) === keyOf(last));
  const seen = new Set(newest.list.map(keyOf));
  const rest = place < 0 ? [] : known.list.slice(place + 1).filter((row) => !seen.has(keyOf(row)));
  if (rest.length === 0) return newest;
  const { lastqueryid, hasmore } = known;
  const newestPage = { count: newest.list.length, lastqueryid: newest.lastqueryid };
  return { list: [...newest.list, ...rest], lastqueryid, hasmore, newest: newestPage };
}

/** The rows that were known with the page that follows them; no row twice, whatever moved meanwhile. */
export function joinOlder<Row>(
  known: Rows<Row>,
  older: Rows<Row>,
  keyOf: (row: Row) => string,
): Rows<Row> {
  const seen = new Set(known.list.map(keyOf));
  return {
    ...older,
    list: [...known.list, ...older.list.filter((row) => !seen.has(keyOf(row)))],
    newest: known.newest ?? { count: known.list.length, lastqueryid: known.lastqueryid },
  };
}
