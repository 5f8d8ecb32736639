/** How long a receiver may take for its whole reply. */
const timeoutMs = 10_000;
/** Nobody outside has more to say to us; whoever sends a gigabyte is not listened to. */
const longestReplyBytes = 64 * 1024;

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

/** The beginning of a reply, as far as it is read at all. */
export async function readText(reply: Response): Promise<string> {
  const reader = reply.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  let left = longestReplyBytes;
  while (left > 0) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
  }
  await reader.cancel();
  return text;
}
