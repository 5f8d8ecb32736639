import type { Fen, Masked, NotificationChannel, NotificationKind } from "@distribution/sdk/server";
import { defaultUserSettings, type UserSettings } from "../domain/user-settings";
import type { World } from "../storage/world";
import { noticeContent } from "./notice-content";
import { outboxBooks } from "./outbox-books";

/** What a member is told, before it is put into the words of a channel. */
export type Notice =
  | { readonly kind: "audit"; readonly passed: boolean; readonly reason?: string }
  | {
      readonly kind: "earnings";
      readonly amountFen: Fen;
      readonly goodsName: string;
      readonly buyerName: Masked;
    }
  | {
      readonly kind: "withdraw";
      readonly amountFen: Fen;
      /** Less the fee: what arrives. */
      readonly netFen: Fen;
      /** `waiting`: WeChat holds it for its owner, who has a day to take it. */
      readonly stage: "waiting" | "paid" | "failed";
      readonly reason?: string;
    }
  | { readonly kind: "bind"; readonly customerName: Masked; readonly expiresAt: number }
  | {
      readonly kind: "expire";
      readonly customerName: Masked;
      readonly expiresAt: number;
      /** It ended before its time: the customer became a distributor. */
      readonly joined?: true;
    }
  | {
      readonly kind: "digest";
      readonly day: string;
      readonly amountFen: Fen;
      readonly orderCount: number;
    };

/** Tells a member, over the channels that the member switched on. Call it inside the transaction of what is told. */
export function notify(world: World, memberId: number, notice: Notice): void {
  if (world.quiet) return;
  const books = outboxBooks(world);
  const settings = books.settingsOf(memberId) ?? defaultUserSettings(world.books.rule());
  if (!wants(settings, notice.kind)) return;
  const at = world.clock.now();
  const content = noticeContent(notice, at);
  for (const channel of channelsOf(settings)) {
    const notificationId = books.insertNotification({
      memberId,
      kind: notice.kind,
      channel,
      content,
      at,
    });
    const receiver = `notification:${channel}`;
    books.insertDelivery({ notificationId }, { receiver, record: `message ${notificationId}`, at });
  }
}

function wants(settings: UserSettings, kind: NotificationKind): boolean {
  switch (kind) {
    // The answer to one's own application has no switch.
    case "audit":
      return true;
    case "earnings":
      return settings.earningsNotify;
    case "withdraw":
      return settings.withdrawNotify;
    case "bind":
      return settings.bindNotify;
    case "expire":
      return settings.expireNotify;
    case "digest":
      return settings.dailyDigest;
  }
}

function channelsOf(settings: UserSettings): readonly NotificationChannel[] {
  return [
    ...(settings.bySubscribe ? (["subscribe"] as const) : []),
    ...(settings.byOfficialAccount ? (["officialaccount"] as const) : []),
    ...(settings.bySms ? (["sms"] as const) : []),
    ...(settings.byEmail ? (["email"] as const) : []),
  ];
}
