import type { Outgoing } from "./handler";

/** A text message by one of the provider's templates. */
export function sms(
  phone: string,
  template: string,
  params: Readonly<Record<string, string>>,
): Outgoing {
  return { channel: "sms", path: "/send", body: { phone, template, params } };
}
