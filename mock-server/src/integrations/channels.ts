import type { OutgoingChannel } from "../domain/outgoing-channels";

interface Channel {
  /** The environment variable that holds the address. Without one there is the sink only. */
  readonly address?: string;
  /** The environment variable that holds the bearer token. */
  readonly token?: string;
}

/** Everybody outside who is told something. */
export const channels: Readonly<Record<OutgoingChannel, Channel>> = {
  dingtalk: { address: "DINGTALK_WEBHOOK" },
  sms: { address: "SMS_API_URL" },
  crm: { address: "CRM_API_URL", token: "CRM_TOKEN" },
  finance: { address: "FINANCE_API_URL", token: "FINANCE_API_KEY" },
  erp: { address: "ERP_API_URL", token: "ERP_API_KEY" },
  wms: { address: "WMS_API_URL", token: "WMS_API_KEY" },
  distribution: { address: "DISTRIBUTION_API_URL", token: "DISTRIBUTION_API_KEY" },
  subscribe: {},
  officialaccount: {},
  email: {},
};
