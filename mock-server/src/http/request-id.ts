const validRequestId = /^[\w.-]{1,64}$/;

/** The id that a request carries through the reply and the log: the caller's own where it is a sound one, else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given !== null && validRequestId.test(given) ? given : crypto.randomUUID();
}
