import { checkSignature, WebhookError, type WebhookErrorCode } from "@distribution/sdk/server";
import { Refusal } from "../domain/refusal";
import type { CallerOf } from "../use-cases/use-case";
import type { Asked } from "./asked";

const sentences: Readonly<Record<WebhookErrorCode, string>> = {
  "missing-header": "缺少 webhook-id、webhook-timestamp 或 webhook-signature",
  "bad-signature": "签名与内容不符",
  "too-old": "签名的时间太早",
  "too-new": "签名的时间在未来",
  malformed: "签名的格式不正确",
};

/** Who brings an event to a handler: whoever signs it with WEBHOOK_SECRET, or this machine itself. Throws FORBIDDEN for everybody else. */
export function webhookCaller({ headers, body, peer }: Asked): CallerOf<"webhook"> {
  if (headers.get("webhook-signature") === null) {
    if (peer.trusted) return { webhookId: null };
    throw new Refusal("FORBIDDEN", "只接受带签名的 webhook 与本机的请求");
  }
  // Not a subscriber's secret: who may listen to events is not one who may make them.
  const secret = process.env["WEBHOOK_SECRET"];
  if (!secret) throw new Refusal("FORBIDDEN", "没有设置 WEBHOOK_SECRET，无法核对签名");
  try {
    return { webhookId: checkSignature(headers, body, secret).webhookId };
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    throw new Refusal("FORBIDDEN", sentences[error.code]);
  }
}
