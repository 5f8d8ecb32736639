import {
  ApiError,
  type CallOptions,
  type CursorEndpoint,
  type Method,
  type RowOf,
} from "@distribution/sdk";
import type { Rows } from "./join-rows";

const pageSize = 50;
/** Older than so many rows nothing is looked for: nobody waits for more requests. */
const mostPages = 6;

/**
 * One row out of a list that has it, page by page: the documented way to a record where the backend has
 * no endpoint for it alone. Rejects with NOT_FOUND where the list does not have it.
 */
export async function rowOf<E extends CursorEndpoint>(
  method: Method<E>,
  isIt: (row: RowOf<E>) => boolean,
): Promise<RowOf<E>> {
  // The compiler cannot see through Method<E> while E is open.
  const ask = method as unknown as (input: object, options: CallOptions) => Promise<Rows<RowOf<E>>>;
  let lastqueryid = "0";
  for (let page = 0; page < mostPages; page += 1) {
    const rows = await ask({ lastqueryid, size: pageSize }, {});
    const found = rows.list.find(isIt);
    if (found) return found;
    if (!rows.hasmore) break;
    ({ lastqueryid } = rows);
  }
  // The sentence is the code's own.
  throw new ApiError({
    endpoint: method.endpoint.name,
    code: "NOT_FOUND",
    message: "",
    status: 404,
  });
}
