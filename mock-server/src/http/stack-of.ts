/**
 * What went wrong, for the log: the stack, and what caused it, since the database's own words (that the
 * disk is full) are in the cause of the error that reaches us. Without the bound values that the
 * database's errors quote: a token may be among them.
 */
export function problemOf(error: unknown): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  for (let cause = error; cause !== undefined && !seen.has(cause); cause = causeOf(cause)) {
    seen.add(cause);
    texts.push(textOf(cause));
  }
  return (texts.join("\ncaused by ") || textOf(error)).replace(/^params: .*$/gm, "params: …");
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  return `${error.stack ?? error.message}${code}`;
}
