import { and, eq, gt, sql } from "drizzle-orm";
import { subscribeTemplates, unfitField } from "../domain/subscribe-template";
import { notifications } from "../storage/outbox-tables";
import { subscriptions } from "../storage/people-tables";
import type { World } from "../storage/world";
import { contactOf } from "../storage/contact-of";
import type { Outcome, Outgoing } from "./handler";
import { plainLine } from "./plain-line";
import { post } from "./post";
import { sms } from "./sms";
import { writeToSink } from "./write-to-sink";

export type NotificationRow = typeof notifications.$inferSelect;

/** Why a message cannot be sent, now or later: it is recorded, and not tried again. */
interface Refused {
  readonly error: string;
  /** WeChat's. */
  readonly errorCode?: number;
}

/** Sends a message over its channel. The result is recorded with the delivery. Throws where trying again may help. */
export function sendNotification(world: World, row: NotificationRow): Outcome | Promise<Outcome> {
  if (row.channel === "subscribe") {
    return {
      write: () => {
        const why = sendSubscribeMessage(world, row);
        if (why) refuse(world, row, why);
        else recordResult(world, row.notificationId);
      },
    };
  }
  const message = messageOf(world, row);
  if ("error" in message) return { write: () => refuse(world, row, message) };
  const sent = (outcome: Outcome): Outcome => ({
    ...outcome,
    write: () => {
      outcome.write?.();
      recordResult(world, row.notificationId);
    },
  });
  const outcome = post(world, message);
  return outcome instanceof Promise ? outcome.then(sent) : sent(outcome);
}

/** Notes what became of a message. */
export function recordResult(world: World, notificationId: number, refused?: Refused): void {
  world.db
    .update(notifications)
    .set({
      result: refused ? "refused" : "sent",
      errorCode: refused?.errorCode ?? null,
      error: refused?.error ?? null,
    })
    .where(eq(notifications.notificationId, notificationId))
    .run();
}

/** That nobody will ever get it is told to whoever runs the server. */
function refuse(world: World, { notificationId, kind, channel }: NotificationRow, why: Refused) {
  recordResult(world, notificationId, why);
  const message = `通知未送达: notificationId=${notificationId}, error=${why.error}`;
  world.log({ level: "warn", message, kind, channel });
}

/** Plays WeChat: checks the fields against the template, and takes one from what the member still accepts. */
function sendSubscribeMessage(world: World, row: NotificationRow): Refused | undefined {
  const template = subscribeTemplates[row.kind];
  const field = unfitField(template, row.content);
  if (field !== undefined) return { errorCode: 47_003, error: `字段 ${field} 不符合模板要求` };
  const { templateId, page } = template;
  const taken = world.db
    .update(subscriptions)
    .set({ remaining: sql`${subscriptions.remaining} - 1` })
    .where(
      and(
        eq(subscriptions.memberId, row.memberId),
        eq(subscriptions.templateId, templateId),
        gt(subscriptions.remaining, 0),
      ),
    )
    .run();
  if (taken.changes === 0) return { errorCode: 43_101, error: "用户没有订阅，或可发的次数已用完" };
  writeToSink(world, {
    channel: "subscribe",
    path: "/cgi-bin/message/subscribe/send",
    body: { touser: String(row.memberId), template_id: templateId, page, data: dataOf(row) },
  });
  return undefined;
}

function messageOf(world: World, row: NotificationRow): Outgoing | Refused {
  const { templateId, title, page, fields } = subscribeTemplates[row.kind];
  const { phone, email, followsOfficialAccount } = contactOf(world, row.memberId);
  if (row.channel === "officialaccount") {
    if (!followsOfficialAccount) return { errorCode: 43_004, error: "用户没有关注公众号" };
    return {
      channel: "officialaccount",
      path: "/cgi-bin/message/template/send",
      body: {
        touser: String(row.memberId),
        template_id: templateId,
        miniprogram: { pagepath: page },
        data: dataOf(row),
      },
    };
  }
  if (row.channel === "sms") {
    if (phone === "") return { error: "没有手机号" };
    return sms(phone, `notify_${row.kind}`, row.content);
  }
  if (email === "") return { error: "没有邮箱" };
  const lines = Object.entries(fields).map(([name, label]) =>
    plainLine(`${label}：${row.content[name]}`),
  );
  return {
    channel: "email",
    path: "/send",
    body: { to: email, subject: title, text: lines.join("\n") },
  };
}

/** The words by field, in WeChat's form. */
function dataOf({ content }: NotificationRow) {
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, { value }]));
}
