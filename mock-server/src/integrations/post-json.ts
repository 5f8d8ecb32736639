/** How long a receiver may take for its whole reply. */
const timeoutMs = 10_000;

/** Posts JSON text. Throws where the reply is not 2xx or does not come in time; a redirect is not followed. */
export async function postJson(
  url: string,
  json: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const reply = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: json,
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (reply.ok) return reply;
  await reply.body?.cancel();
  throw new Error(`HTTP ${reply.status}`);
}
