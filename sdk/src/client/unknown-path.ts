const unknownStatuses: ReadonlySet<string> = new Set(["404", "405", "501"]);

/**
 * Whether a reply says that the backend has no such endpoint, as gateways do: by its status, with a
 * page or a JSON of their own, or by that status as a code in a body without data that came with 200.
 * What the backend itself says by a code of its own, as that there is no such record, is another thing.
 */
export function saysUnknownPath(
  status: number,
  /** The parsed JSON; `undefined` where it is none. */
  body: unknown,
  /** The code by which the contract or an envelope reads it as a refusal. */
  refusal?: string,
): boolean {
  if (refusal !== undefined && refusal !== "NOT_FOUND" && !unknownStatuses.has(refusal))
    return false;
  if (unknownStatuses.has(String(status))) return true;
  if (typeof body !== "object" || body === null) return false;
  const { code, status: said, data } = body as Readonly<Record<string, unknown>>;
  const hasNoData = data === undefined || data === null;
  return hasNoData && unknownStatuses.has(String(code ?? said));
}
