import type { Api } from "@distribution/sdk/server";
import {
  commissionSkuGrades,
  listCommissionSkus,
  removeCommissionSku,
  saveCommissionSku,
  selectableGoods,
  updateCommissionSku,
} from "./admin/commission-skus";
import { adminDistributorDetail } from "./admin/distributor-detail";
import {
  listAuditDistributors,
  listLockedDistributors,
  listNormalDistributors,
  listPerformance,
  listRejectedDistributors,
  listSubDistributors,
} from "./admin/list-distributors";
import { listSuperiorOrders, listTradeOrders } from "./admin/list-orders";
import { listAllWithdrawals } from "./admin/list-withdrawals";
import {
  fireDistributor,
  lockDistributor,
  normalDistributor,
  rejectDistributor,
  unbindDistributor,
} from "./admin/move-distributor";
import { registerDistributor, updateDistributor } from "./admin/register-distributor";
import { saveSetting, settingDetail, updateSetting } from "./admin/settings";
import { applyDistributor } from "./apply-distributor";
import { applyWithdrawal } from "./apply-withdrawal";
import { bindCustomer, bindingReceipt, currentBinding } from "./bind-customer";
import { confirmWithdrawal } from "./confirm-withdrawal";
import { customerOrders, listCustomers } from "./customers";
import { distributorDetail } from "./distributor-detail";
import { distributorStatus } from "./distributor-status";
import { earningsTrend } from "./earnings-trend";
import { fundMonths, listFunds } from "./funds";
import { goodsDetail, pddUrl } from "./goods-detail";
import { listGoods } from "./list-goods";
import { listOrders, orderStatusList, spreadInfo } from "./list-orders";
import { listSubOrders } from "./list-sub-orders";
import { logOut, loginByMiniapp, loginByOperator } from "./log-in";
import { orderDetail } from "./order-detail";
import { authorizePayee, payeeAuthorization, revokePayee } from "./payee-authorization";
import { publicRule } from "./public-rule";
import { distributorRanking } from "./ranking";
import { recruitEnabled, recruitForm } from "./recruit-form";
import { invitation, sceneDetail } from "./scenes";
import { addSubscriptions, saveUserSettings, userSettings } from "./user-settings";
import {
  approveWithdrawal,
  cancelWithdrawal,
  completeWithdrawal,
  listWithdrawals,
  rejectWithdrawal,
  withdrawalDetail,
} from "./withdrawals";
import type { UseCasesOf } from "./use-case";

/** What every endpoint of the contract does. */
export const useCases: UseCasesOf<Api> = {
  session: { loginByMiniapp, logout: logOut },
  recruit: {
    enabled: recruitEnabled,
    publicRule,
    form: recruitForm,
    scene: sceneDetail,
    invitation,
    apply: applyDistributor,
  },
  distributor: {
    status: distributorStatus,
    detail: distributorDetail,
    earningsTrend,
    ranking: distributorRanking,
  },
  binding: { bind: bindCustomer, current: currentBinding, receipt: bindingReceipt },
  customer: { list: listCustomers, orders: customerOrders },
  order: {
    list: listOrders,
    listSub: listSubOrders,
    detail: orderDetail,
    spreadInfo,
    statuses: orderStatusList,
  },
  goods: { list: listGoods, detail: goodsDetail, pddUrl },
  withdrawal: {
    apply: applyWithdrawal,
    list: listWithdrawals,
    detail: withdrawalDetail,
    cancel: cancelWithdrawal,
    confirm: confirmWithdrawal,
    authorization: payeeAuthorization,
    authorize: authorizePayee,
    revoke: revokePayee,
  },
  fund: { list: listFunds, months: fundMonths },
  settings: { detail: userSettings, save: saveUserSettings, subscribe: addSubscriptions },
  office: {
    session: { loginByOperator, logout: logOut },
    setting: { save: saveSetting, update: updateSetting, detail: settingDetail },
    distributor: {
      listNormal: listNormalDistributors,
      listAudit: listAuditDistributors,
      listReject: listRejectedDistributors,
      listLock: listLockedDistributors,
      detail: adminDistributorDetail,
      listSub: listSubDistributors,
      register: registerDistributor,
      update: updateDistributor,
      fire: fireDistributor,
      lock: lockDistributor,
      normal: normalDistributor,
      reject: rejectDistributor,
      unbind: unbindDistributor,
      performance: listPerformance,
    },
    order: { list: listTradeOrders, listSuperior: listSuperiorOrders, statuses: orderStatusList },
    commissionSku: {
      list: listCommissionSkus,
      gradeSetting: commissionSkuGrades,
      save: saveCommissionSku,
      update: updateCommissionSku,
      remove: removeCommissionSku,
      selectableGoods,
    },
    withdrawal: {
      list: listAllWithdrawals,
      approve: approveWithdrawal,
      complete: completeWithdrawal,
      reject: rejectWithdrawal,
    },
  },
};
