import type { Endpoint } from "../define-endpoint";
import { statuses } from "../order";
import { logout } from "../session";
import type { Tree } from "../tree";
import * as commissionSku from "./commission-sku";
import * as distributor from "./distributor";
import * as order from "./order";
import * as overview from "./overview";
import * as session from "./session";
import * as setting from "./setting";
import * as withdrawal from "./withdrawal";

/** What the middle office (中台) asks for, by the noun it belongs to. */
export const officeApi = {
  session: { loginByOperator: session.loginByOperator, logout },
  overview: { show: overview.show, listWork: overview.listWork },
  setting: {
    save: setting.save,
    update: setting.update,
    preview: setting.preview,
    detail: setting.detail,
  },
  distributor: {
    listNormal: distributor.listNormal,
    listAudit: distributor.listAudit,
    listReject: distributor.listReject,
    listLock: distributor.listLock,
    detail: distributor.detail,
    listSub: distributor.listSub,
    register: distributor.register,
    update: distributor.update,
    firePreview: distributor.firePreview,
    fire: distributor.fire,
    lock: distributor.lock,
    normal: distributor.normal,
    reject: distributor.reject,
    unbind: distributor.unbind,
    performance: distributor.performance,
  },
  order: { list: order.list, listSuperior: order.listSuperior, statuses },
  commissionSku: {
    list: commissionSku.list,
    gradeSetting: commissionSku.gradeSetting,
    save: commissionSku.save,
    update: commissionSku.update,
    remove: commissionSku.remove,
    selectableGoods: commissionSku.selectableGoods,
  },
  withdrawal: {
    list: withdrawal.list,
    detail: withdrawal.detail,
    approve: withdrawal.approve,
    complete: withdrawal.complete,
    reject: withdrawal.reject,
  },
} as const satisfies Tree<Endpoint>;

export type OfficeApi = typeof officeApi;
