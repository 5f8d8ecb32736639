/**
 * Where an error of ours comes from, for the log: its stack and those of what caused it, with their
 * codes. Without the bound values that the database's errors quote: a token may be among them.
 */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = "code" in error ? ` (${String(error.code)})` : "";
  const own = `${error.stack ?? error.message}${code}`.replace(/^params: .*$/gm, "params: …");
  return error.cause === undefined || error.cause === error
    ? own
    : `${own}\ncaused by ${stackOf(error.cause)}`;
}
