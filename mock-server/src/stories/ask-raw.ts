import type { Endpoint, ErrorReply } from "@distribution/sdk/server";
import type { Stage } from "./testing";

/** What the server answers to a request that the client's own check would never send. */
export async function askRaw(
  stage: Stage,
  code: string,
  { method, path }: Endpoint,
  input: Readonly<Record<string, unknown>>,
): Promise<ErrorReply> {
  const { token } = await stage.member(code).session.loginByMiniapp({ code });
  const query = new URLSearchParams(
    Object.entries(input).map(([name, value]) => [name, String(value)]),
  );
  const reply = await fetch(
    `${stage.server.url}${path}${method === "GET" ? `?${query.toString()}` : ""}`,
    {
      method,
      headers: { token, "content-type": "application/json" },
      ...(method === "POST" && { body: JSON.stringify(input) }),
    },
  );
  return (await reply.json()) as ErrorReply;
}
