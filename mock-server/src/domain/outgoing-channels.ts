/** Everybody outside who is told something, by the names that the sink has for them. */
export const outgoingChannels = [
  "dingtalk",
  "sms",
  "crm",
  "finance",
  "erp",
  "wms",
  "distribution",
  "subscribe",
  "officialaccount",
  "email",
] as const;
export type OutgoingChannel = (typeof outgoingChannels)[number];
