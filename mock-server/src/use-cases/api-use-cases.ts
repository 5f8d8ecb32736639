import type { Api } from "@distribution/sdk/server";
import {
  commissionSkuGrades,
  listCommissionSkus,
  removeCommissionSku,
  saveCommissionSku,
  selectableGoods,
  updateCommissionSku,
} from "./office/commission-sku/commission-skus";
import { officeDistributorDetail } from "./office/distributor/distributor-detail";
import {
  listAuditDistributors,
  listLockedDistributors,
  listNormalDistributors,
  listPerformance,
  listRejectedDistributors,
  listSubDistributors,
} from "./office/distributor/list-distributors";
import { listSuperiorOrders, listTradeOrders } from "./office/order/list-orders";
import { listAllWithdrawals, officeWithdrawalDetail } from "./office/withdrawal/list-withdrawals";
import {
  fireDistributor,
  lockDistributor,
  normalDistributor,
  rejectDistributor,
  unbindDistributor,
} from "./office/distributor/move-distributor";
import { previewFiring } from "./office/distributor/preview-firing";
import { registerDistributor, updateDistributor } from "./office/distributor/register-distributor";
import { listWork } from "./office/overview/list-work";
import { showOverview } from "./office/overview/show-overview";
import {
  previewSetting,
  saveSetting,
  settingDetail,
  updateSetting,
} from "./office/setting/settings";
import { applyDistributor } from "./recruit/apply-distributor";
import { applyWithdrawal } from "./withdrawal/apply-withdrawal";
import { bindCustomer, bindingReceipt, currentBinding } from "./binding/bind-customer";
import { confirmWithdrawal } from "./withdrawal/confirm-withdrawal";
import { customerOrders, listCustomers } from "./customer/customers";
import { distributorDetail } from "./distributor/distributor-detail";
import { distributorStatus } from "./distributor/distributor-status";
import { earningsTrend } from "./distributor/earnings-trend";
import { fundMonths, listFunds } from "./fund/funds";
import { goodsDetail, pddUrl } from "./goods/goods-detail";
import { listGoods } from "./goods/list-goods";
import { listOrders, orderStatusList, spreadInfo } from "./order/list-orders";
import { listSubOrders } from "./order/list-sub-orders";
import { logOut, loginByMiniapp, loginByOperator } from "./session/log-in";
import { orderDetail } from "./order/order-detail";
import { authorizePayee, payeeAuthorization, revokePayee } from "./withdrawal/payee-authorization";
import { publicRule } from "./recruit/public-rule";
import { distributorRanking } from "./distributor/ranking";
import { wechatPhone } from "./recruit/wechat-phone";
import { recruitEnabled, recruitForm } from "./recruit/recruit-form";
import { invitation, sceneDetail } from "./recruit/scenes";
import { addSubscriptions, saveUserSettings, userSettings } from "./settings/user-settings";
import {
  approveWithdrawal,
  cancelWithdrawal,
  completeWithdrawal,
  listWithdrawals,
  rejectWithdrawal,
  withdrawalDetail,
} from "./withdrawal/withdrawals";
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
    phone: wechatPhone,
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
    overview: { show: showOverview, listWork },
    setting: {
      save: saveSetting,
      update: updateSetting,
      preview: previewSetting,
      detail: settingDetail,
    },
    distributor: {
      listNormal: listNormalDistributors,
      listAudit: listAuditDistributors,
      listReject: listRejectedDistributors,
      listLock: listLockedDistributors,
      detail: officeDistributorDetail,
      listSub: listSubDistributors,
      register: registerDistributor,
      update: updateDistributor,
      firePreview: previewFiring,
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
      detail: officeWithdrawalDetail,
      approve: approveWithdrawal,
      complete: completeWithdrawal,
      reject: rejectWithdrawal,
    },
  },
};
