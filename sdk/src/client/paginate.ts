import type * as v from "valibot";
import type { Endpoint, OutputOf, RequestOf } from "../contract/define-endpoint";
import type { CallOptions, Method } from "./create-client";
import { ContractError } from "./errors";

interface CursorPage<Row> {
  readonly list: readonly Row[];
  readonly lastqueryid: string;
  readonly hasmore: boolean;
}

/** An endpoint that answers a cursor list. */
export type CursorEndpoint = Endpoint<
  v.GenericSchema,
  v.GenericSchema<unknown, CursorPage<unknown>>
>;

export type RowOf<E extends CursorEndpoint> = OutputOf<E>["list"][number];

/**
 * All rows of a cursor list, newest first; the next page is asked for when its first row is wanted.
 * Leaving the loop stops the asking.
 *
 * @example for await (const order of paginate(client.order.list, { ordersource: "pdd" })) { … }
 * @throws what the method throws; ContractError where the server's cursor goes in circles.
 */
export async function* paginate<E extends CursorEndpoint>(
  method: Method<E>,
  input: Omit<RequestOf<E>, "lastqueryid">,
  options?: CallOptions,
): AsyncGenerator<RowOf<E>, void, undefined> {
  // The compiler cannot see through Method<E> while E is open; the page's shape is CursorEndpoint's.
  const askPage = method as unknown as (
    input: object,
    options?: CallOptions,
  ) => Promise<CursorPage<RowOf<E>>>;
  const asked = new Set<string>();
  for (let cursor = "0"; ;) {
    asked.add(cursor);
    const page = await askPage({ ...input, lastqueryid: cursor }, options);
    yield* page.list;
    if (!page.hasmore) return;
    if (asked.has(page.lastqueryid)) {
      const issue = { path: "lastqueryid", expected: "a cursor that was not asked for before" };
      throw new ContractError([issue], { endpoint: method.endpoint.name });
    }
    cursor = page.lastqueryid;
  }
}
