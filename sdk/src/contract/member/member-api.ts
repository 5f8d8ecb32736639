import type { Endpoint } from "../define-endpoint";
import { statuses } from "../order";
import { logout } from "../session";
import type { Tree } from "../tree";
import * as binding from "./binding";
import * as customer from "./customer";
import * as distributor from "./distributor";
import * as fund from "./fund";
import * as goods from "./goods";
import * as order from "./order";
import * as recruit from "./recruit";
import * as session from "./session";
import * as settings from "./settings";
import * as withdrawal from "./withdrawal";

/** What the mini-program asks for, by the noun it belongs to. */
export const memberApi = {
  session: { loginByMiniapp: session.loginByMiniapp, logout },
  recruit: {
    enabled: recruit.enabled,
    publicRule: recruit.publicRule,
    form: recruit.form,
    scene: recruit.scene,
    invitation: recruit.invitation,
    phone: recruit.phone,
    apply: recruit.apply,
  },
  distributor: {
    status: distributor.status,
    detail: distributor.detail,
    earningsTrend: distributor.earningsTrend,
    ranking: distributor.ranking,
  },
  binding: { bind: binding.bind, current: binding.current, receipt: binding.receipt },
  customer: { list: customer.list, orders: customer.orders },
  order: {
    list: order.list,
    listSub: order.listSub,
    detail: order.detail,
    spreadInfo: order.spreadInfo,
    statuses,
  },
  goods: { list: goods.list, detail: goods.detail, pddUrl: goods.pddUrl },
  withdrawal: {
    apply: withdrawal.apply,
    list: withdrawal.list,
    detail: withdrawal.detail,
    cancel: withdrawal.cancel,
    confirm: withdrawal.confirm,
    authorization: withdrawal.authorization,
    authorize: withdrawal.authorize,
    revoke: withdrawal.revoke,
  },
  fund: { list: fund.list, months: fund.months },
  settings: { detail: settings.detail, save: settings.save, subscribe: settings.subscribe },
} as const satisfies Tree<Endpoint>;

export type MemberApi = typeof memberApi;
