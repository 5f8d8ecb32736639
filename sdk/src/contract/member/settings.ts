import * as v from "valibot";
import { emailOrBlank } from "../email";
import { defineEndpoint } from "../define-endpoint";
import { masked } from "../masked";
import { askedFen, positiveFen } from "../money";
import { shortText } from "../text";
import { documented, epochMs, flag, integer, openEnum } from "../wire-values";

/** What a member is told of. Each has a switch, but for the result of one's own application. */
export const notificationKinds = [
  "audit",
  "earnings",
  "withdraw",
  "bind",
  "expire",
  "digest",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** How a member can be told: 订阅消息, 公众号, 短信, 邮件. */
export const notificationChannels = ["subscribe", "officialaccount", "sms", "email"] as const;
export type NotificationChannel = (typeof notificationChannels)[number];

/** The defaults of the documents: told of earnings by subscribe message, nothing withdrawn by itself. */
export const defaultNotifySwitches = {
  earningsnotifyenabled: true,
  withdrawnotifyenabled: true,
  bindnotifyenabled: true,
  expirenotifyenabled: true,
  dailydigestenabled: false,
} as const;

const switches = {
  autowithdrawenabled: documented(flag),
  earningsnotifyenabled: documented(flag),
  withdrawnotifyenabled: documented(flag),
  bindnotifyenabled: documented(flag),
  expirenotifyenabled: documented(flag),
  dailydigestenabled: documented(flag),
};

const channelSwitches = {
  subscribe: documented(flag),
  officialaccount: documented(flag),
  sms: documented(flag),
  email: documented(flag),
};

const userSettings = v.object({
  ...switches,
  /** In fen; the phone's own storage keeps yuan. */
  autowithdrawthreshold: documented(positiveFen),
  channels: v.object(channelSwitches),
  /** When they last changed, for whoever keeps a copy: the newer one wins. 0 where they never did. */
  updatedat: documented(v.pipe(epochMs, v.description("更新时间，从未保存则为 0"))),
  /** Where e-mails go; absent where nobody knows. */
  email: v.optional(v.pipe(masked, v.description("邮件地址"))),
  officialaccountfollowed: flag,
  /** A threshold that fits what this member withdrew before; absent without a history. */
  recommendedthreshold: v.optional(positiveFen),
  /** When the next automatic withdrawal is due and what it would take now; absent where it would take nothing. */
  nextautowithdraw: v.optional(v.object({ at: epochMs, amount: positiveFen })),
  /** The subscribe-message templates, and how many messages of each the member still accepts. */
  subscriptions: v.array(
    v.object({
      templateid: v.string(),
      kind: openEnum(notificationKinds),
      title: v.string(),
      remaining: integer,
    }),
  ),
});
export type UserSettings = v.InferOutput<typeof userSettings>;

export const detail = defineEndpoint({
  name: "settings.detail",
  summary: "我的设置：自动提现与通知",
  method: "GET",
  path: "/api/user/settings",
  access: "member",
  idempotent: true,
  source: "documented",
  input: v.object({}),
  output: userSettings,
  errors: [],
});

const optionalEntries = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.partial(v.object(entries)).entries;

export const save = defineEndpoint({
  name: "settings.save",
  summary: "保存设置；没有提到的保持原样",
  method: "POST",
  path: "/api/user/settings",
  access: "member",
  idempotent: true,
  source: "documented",
  /** A key that nobody knows is refused by name: a misspelt one must not look saved. */
  input: v.strictObject({
    ...optionalEntries(switches),
    autowithdrawthreshold: documented(v.optional(askedFen)),
    /** None is switched on that has nowhere to go. */
    channels: v.optional(v.strictObject(optionalEntries(channelSwitches))),
    /** Blank takes it away, and switches its channel off. */
    email: v.optional(v.pipe(emailOrBlank, v.description("邮件地址，空白则删除并关闭邮件通知"))),
  }),
  output: userSettings,
  errors: [],
});

export const subscribe = defineEndpoint({
  name: "settings.subscribe",
  summary: "记录用户在弹窗中接受的订阅消息，每次接受可多收一条",
  method: "POST",
  path: "/api/user/subscriptions",
  access: "member",
  idempotent: false,
  source: "assumed",
  input: v.object({
    /** The templates that wx.requestSubscribeMessage answered with accept; at most three a call. */
    templateids: v.pipe(
      v.array(shortText(64)),
      v.minLength(1, "不能为空"),
      v.maxLength(3, "一次最多 3 个模板"),
    ),
  }),
  output: userSettings,
  errors: ["NOT_FOUND"],
});
