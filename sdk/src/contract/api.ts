import * as adminCommissionSku from "./admin/commission-sku";
import * as adminDistributor from "./admin/distributor";
import * as adminOrder from "./admin/order";
import * as adminSetting from "./admin/setting";
import * as adminWithdrawal from "./admin/withdrawal";
import * as binding from "./binding";
import * as customer from "./customer";
import type { Endpoint } from "./define-endpoint";
import * as distributor from "./distributor";
import * as fund from "./fund";
import * as goods from "./goods";
import * as order from "./order";
import * as orderDetail from "./order-detail";
import * as recruit from "./recruit";
import * as session from "./session";
import * as settings from "./settings";
import * as withdrawal from "./withdrawal";

/** A tree of endpoints, or of whatever is made from each of them. */
export interface Tree<Leaf> {
  readonly [name: string]: Leaf | Tree<Leaf>;
}

/** Every endpoint of the distribution centre, by the noun it belongs to. */
export const api = {
  session: {
    loginByMiniapp: session.loginByMiniapp,
    loginByOperator: session.loginByOperator,
    logout: session.logout,
  },
  recruit: {
    enabled: recruit.enabled,
    publicRule: recruit.publicRule,
    form: recruit.form,
    scene: recruit.scene,
    invitation: recruit.invitation,
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
    detail: orderDetail.detail,
    spreadInfo: order.spreadInfo,
    statuses: order.statuses,
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
  admin: {
    setting: {
      save: adminSetting.save,
      update: adminSetting.update,
      detail: adminSetting.detail,
    },
    distributor: {
      listNormal: adminDistributor.listNormal,
      listAudit: adminDistributor.listAudit,
      listReject: adminDistributor.listReject,
      listLock: adminDistributor.listLock,
      detail: adminDistributor.detail,
      listSub: adminDistributor.listSub,
      register: adminDistributor.register,
      update: adminDistributor.update,
      fire: adminDistributor.fire,
      lock: adminDistributor.lock,
      normal: adminDistributor.normal,
      reject: adminDistributor.reject,
      unbind: adminDistributor.unbind,
      performance: adminDistributor.performance,
    },
    order: { list: adminOrder.list, listSuperior: adminOrder.listSuperior },
    commissionSku: {
      list: adminCommissionSku.list,
      gradeSetting: adminCommissionSku.gradeSetting,
      save: adminCommissionSku.save,
      update: adminCommissionSku.update,
      remove: adminCommissionSku.remove,
      selectableGoods: adminCommissionSku.selectableGoods,
    },
    withdrawal: {
      list: adminWithdrawal.list,
      approve: adminWithdrawal.approve,
      complete: adminWithdrawal.complete,
      reject: adminWithdrawal.reject,
    },
  },
} as const satisfies Tree<Endpoint>;

export type Api = typeof api;

export function isEndpoint(node: Endpoint | Tree<Endpoint>): node is Endpoint {
  return typeof node.path === "string";
}

/** Every endpoint of `tree`, in its order. */
export function endpointsOf(tree: Tree<Endpoint>): readonly Endpoint[] {
  return Object.values(tree).flatMap((node) => (isEndpoint(node) ? [node] : endpointsOf(node)));
}
