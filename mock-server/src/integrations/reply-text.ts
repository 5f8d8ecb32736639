import { plainLine } from "./plain-line";

/** What somebody outside answered, as a part of a line of the log. */
export function replyText(reply: unknown): string {
  if (reply === undefined) return "无";
  return plainLine(typeof reply === "string" ? reply : JSON.stringify(reply));
}

/** A field of a reply of unknown shape, as a text that may be kept; undefined where there is none. */
export function fieldOf(reply: unknown, name: string): string | undefined {
  const value = (Object(reply) as Readonly<Record<string, unknown>>)[name];
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return plainLine(String(value)) || undefined;
}
