import type { Outgoing } from "./handler";
import { plainLine } from "./plain-line";

/** A text message by one of the provider's templates, each of whose parameters is a part of a line. */
export function sms(
  phone: string,
  template: string,
  params: Readonly<Record<string, string>>,
): Outgoing {
  const lines = Object.entries(params).map(([name, text]) => [name, plainLine(text)]);
  return {
    channel: "sms",
    path: "/send",
    body: { phone, template, params: Object.fromEntries(lines) as typeof params },
  };
}
