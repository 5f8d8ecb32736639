import type { ClientOptions } from "@distribution/sdk";
import type { officeApi } from "@distribution/sdk/office";
import { setServerClock } from "./server-clock";

type Adapter = NonNullable<ClientOptions<typeof officeApi>["adapter"]>;

/**
 * The SDK's transport on a page. The text of a reply is handed over as it came, and its `Date` sets the
 * clock by which the console tells how long something waits.
 */
export const fetchAdapter: Adapter = async (config) => {
  const stop = new AbortController();
  const timer = config.timeout
    ? setTimeout(() => stop.abort("timeout"), config.timeout)
    : undefined;
  const onAbort = () => stop.abort("cancelled");
  config.signal?.addEventListener?.("abort", onAbort);
  if (config.signal?.aborted) onAbort();
  try {
    const reply = await fetch(config.url ?? "", {
      method: (config.method ?? "get").toUpperCase(),
      headers: config.headers.toJSON() as Record<string, string>,
      body: (config.data as string | undefined) ?? null,
      redirect: "manual",
      signal: stop.signal,
    });
    setServerClock(reply.headers.get("date"));
    return {
      data: await reply.text(),
      status: reply.status,
      statusText: reply.statusText,
      headers: Object.fromEntries(reply.headers),
      config,
    };
  } catch (cause) {
    const code = stop.signal.reason === "timeout" ? "ETIMEDOUT" : "ERR_NETWORK";
    throw Object.assign(new Error("no reply", { cause }), { code });
  } finally {
    clearTimeout(timer);
    config.signal?.removeEventListener?.("abort", onAbort);
  }
};
