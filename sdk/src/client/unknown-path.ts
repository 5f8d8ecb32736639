const unknown = /^(404|405|501)$/;

/**
 * Whether a reply says that the backend has no such endpoint, as gateways do: by its status, with a
 * page or a JSON of their own, or by that status as a code in a body without data that came with 200.
 * A field `status` says nothing: a record may have one, as that of a request which was answered 404.
 * What the backend itself says by a code of its own, as that there is no such record, is another thing.
 */
export function saysUnknownPath(
  status: number,
  /** The parsed JSON; `undefined` where it is none. */
  body: unknown,
  /** The code by which the contract or an envelope reads it as a refusal. */
  refusal = "NOT_FOUND",
): boolean {
  if (refusal !== "NOT_FOUND" && !unknown.test(refusal)) return false;
  const { code, data = null } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return unknown.test(String(status)) || (data === null && unknown.test(String(code)));
}
