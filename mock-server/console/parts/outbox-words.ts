import type { controlApi } from "@distribution/mock-server/control";
import type { EventKey, OutputOf } from "@distribution/sdk";

/* The outbox in words: whom an event is for, which record it is about, and how its deliveries stand. */

export type OutboxEvent = OutputOf<typeof controlApi.outbox.list>["events"][number];
export type Delivery = OutboxEvent["deliveries"][number];
export type SinkRow = OutputOf<typeof controlApi.outbox.sink>["list"][number];

export const sinkNames: Readonly<Record<string, string>> = {
  dingtalk: "钉钉",
  sms: "短信",
  crm: "CRM",
  finance: "财务",
  erp: "ERP",
  wms: "WMS",
  distribution: "分销平台",
  subscribe: "订阅消息",
  officialaccount: "公众号",
  email: "邮件",
};

const handlerNames: Readonly<Record<string, string>> = {
  "apply-notice": "钉钉",
  "audit-pass-sms": "短信",
  "audit-pass-crm": "CRM",
  "product-erp": "ERP",
  "product-wms": "WMS",
  "product-distribution": "分销平台",
  "product-off-shelf-sms": "商户短信",
  "stock-warning": "库存预警",
  "withdraw-alert": "钉钉",
  "withdraw-log": "提现日志",
  "withdraw-success-sms": "短信",
  "withdraw-success-finance": "财务",
  "withdraw-fail-sms": "短信",
  "withdraw-fail-alert": "钉钉",
};

/** `handler:product-wms` as WMS, `subscriber:3` as 接收地址 3. */
export function receiverName(receiver: string): string {
  const [kind = "", name = ""] = receiver.split(":");
  if (kind === "handler") return handlerNames[name] ?? name;
  if (kind === "subscriber") return name === "env" ? "WEBHOOK_URL" : `接收地址 ${name}`;
  return sinkNames[name] ?? name;
}

/** What the payload numbers. */
export function recordName(eventKey: EventKey): string {
  if (eventKey === "DISTRIBUTION_APPLY") return "申请";
  if (eventKey === "DISTRIBUTION_AUDIT_PASS") return "分销员";
  return eventKey.startsWith("PRODUCT_") ? "商品" : "提现";
}

/** `商品 23 · ERP · 分销平台`. */
export function eventSentence({ eventkey, payload, deliveries }: OutboxEvent): string {
  const receivers = new Set(deliveries.map(({ receiver }) => receiverName(receiver)));
  return [`${recordName(eventkey)} ${payload}`, ...receivers].join(" · ");
}

/** How an event stands: the worst of its deliveries. */
export function eventState(
  { deliveries }: OutboxEvent,
  mostAttempts: number,
): { readonly label: string; readonly color: string; readonly isDead: boolean } {
  if (deliveries.some(({ status }) => status === "dead"))
    return { label: "死信", color: "error", isDead: true };
  const waiting = deliveries.filter(({ status }) => status === "pending");
  const attempts = Math.max(0, ...waiting.map((one) => one.attempts));
  if (attempts > 0)
    return { label: `重试 ${attempts}/${mostAttempts}`, color: "warning", isDead: false };
  if (waiting.length > 0) return { label: "待投递", color: "processing", isDead: false };
  if (deliveries.length === 0) return { label: "无人接收", color: "default", isDead: false };
  return { label: "已投递", color: "success", isDead: false };
}

/** What it says, in a line: the texts of its body. */
export function sinkSentence({ body }: SinkRow): string {
  return textsOf(body).slice(0, 4).join(" · ") || "（没有内容）";
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
