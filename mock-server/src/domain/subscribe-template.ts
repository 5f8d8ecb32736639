import { charactersOf, type NotificationKind } from "@distribution/sdk/server";

/**
 * A template of WeChat's subscribe messages. The name of a field is its type and a number, as
 * WeChat names them: `thing2`.
 */
export interface SubscribeTemplate {
  readonly templateId: string;
  readonly title: string;
  /** What a tap on the message opens. */
  readonly page: string;
  /** What each field shows. */
  readonly fields: Readonly<Record<`${FieldType}${number}`, string>>;
}

type FieldType = "thing" | "amount" | "time" | "phrase" | "number";

/** The template by which a member is told of each kind. The other channels use its words too. */
export const subscribeTemplates: Readonly<Record<NotificationKind, SubscribeTemplate>> = {
  audit: {
    templateId: "template-audit-result",
    title: "分销员审核结果通知",
    page: "pages/centre/index",
    fields: { phrase1: "审核结果", thing2: "说明", time3: "审核时间" },
  },
  earnings: {
    templateId: "template-new-commission",
    title: "收益到账通知",
    page: "pages/orders/index",
    fields: { amount1: "收益金额", thing2: "收益来源", time3: "收益时间" },
  },
  withdraw: {
    templateId: "template-withdraw-result",
    title: "提现结果通知",
    page: "packages/withdraw/records/index",
    fields: { phrase1: "提现结果", amount2: "提现金额", thing3: "说明", time4: "处理时间" },
  },
  bind: {
    templateId: "template-new-customer",
    title: "新客户锁定通知",
    page: "pages/centre/index",
    fields: { thing1: "客户", time2: "锁定时间", time3: "有效期至" },
  },
  expire: {
    templateId: "template-customer-expiring",
    title: "客户即将失效提醒",
    page: "pages/centre/index",
    fields: { thing1: "客户", time2: "失效时间", thing3: "提示" },
  },
  digest: {
    templateId: "template-daily-digest",
    title: "每日佣金日报",
    page: "pages/centre/index",
    fields: { thing1: "日期", amount2: "佣金", number3: "订单数" },
  },
};

const longestThing = 20;

/** What WeChat takes as the value of each type; anything else is refused with 47003. */
const patterns: Readonly<Record<FieldType, RegExp>> = {
  thing: new RegExp(`^.{1,${longestThing}}$`, "u"),
  amount: /^[¥￥]?\d{1,10}(\.\d{1,2})?元?$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{2}:\d{2}$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  number: /^\d{1,32}$/,
};

/** The first field of the template that its value does not fit, or that has none; undefined where all do. */
export function unfitField(
  { fields }: SubscribeTemplate,
  content: Readonly<Record<string, string>>,
): string | undefined {
  return Object.keys(fields).find((name) => {
    const type = name.replace(/\d+$/, "") as FieldType;
    return !patterns[type].test(content[name] ?? "");
  });
}

const codePoints = (text: string) => Array.from(text).length;

/**
 * A text as a `thing`: on one line, and cut with … where it is longer than WeChat takes. WeChat counts code
 * points; the cut is between two characters as people see them.
 */
export function thingOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (codePoints(line) <= longestThing) return line;
  let cut = "";
  for (const character of charactersOf(line)) {
    if (codePoints(cut + character) >= longestThing) break;
    cut += character;
  }
  return `${cut}…`;
}
