import type { OfficeApi } from "../contract/office/office-api";
import { toBasisPoints } from "../contract/money";
import type { ExamplesOf } from "./examples-of";
import { orderExamples } from "./order-examples";
import { sampleDistributorDetails } from "./sample-distributor-details";
import { sampleDistributors } from "./sample-distributors";
import { sampleGoods } from "./sample-goods";
import { sampleOrders } from "./sample-orders";
import { sampleRule } from "./sample-rule";
import { shanghaiTime } from "./shanghai-time";
import { overviewExamples } from "./overview-examples";
import { officeWithdrawalExamples } from "./withdrawal-examples";

const firstPage = { pageindex: 1, pagesize: 20 };
const busyId = sampleDistributors.busy.dismemberid;
const applicantId = sampleDistributors.auditing.dismemberid;
const subordinateId = sampleDistributors.subordinate.dismemberid;

const session: ExamplesOf<OfficeApi["session"]> = {
  loginByOperator: {
    request: { account: "operator", password: "operator" },
    reply: {
      token: "k9QwE4rT6yU1iO3pA5sD7fG2hJ8lZxCv",
      expiresat: shanghaiTime("2026-03-25 09:00"),
      operator: { operatorid: "1", name: "运营" },
    },
  },
  logout: { request: {}, reply: true },
};

const settingversion = "3f1c0a9be27d4586";
const readSetting = { settingversion, ...sampleRule };

const setting: ExamplesOf<OfficeApi["setting"]> = {
  save: { request: sampleRule, reply: readSetting },
  update: {
    request: {
      distributionrecruitsetting: { recruitenable: true },
      distributionrulesetting: { freezedays: sampleRule.distributionrulesetting.freezedays },
    },
    reply: readSetting,
  },
  preview: {
    request: { distributionrulesetting: { freezedays: 3 } },
    reply: {
      effects: [
        {
          field: "distributionrulesetting.freezedays",
          message: "之后结算的订单按 3 天冻结；已经在冻结期的 12 笔，可提现日期不变",
        },
      ],
    },
  },
  detail: { request: {}, reply: readSetting },
};

const details = sampleDistributorDetails;
/** The subordinate without the superior. */
const { superiorname: _name, superiorid: _id, ...alone } = details.subordinate;

const distributor: ExamplesOf<OfficeApi["distributor"]> = {
  listNormal: {
    request: firstPage,
    reply: { list: [sampleDistributors.subordinate, sampleDistributors.busy], total: 2 },
  },
  listAudit: { request: firstPage, reply: { list: [sampleDistributors.auditing], total: 1 } },
  listReject: { request: firstPage, reply: { list: [sampleDistributors.rejected], total: 1 } },
  listLock: { request: firstPage, reply: { list: [sampleDistributors.locked], total: 1 } },
  detail: { request: { dismemberid: busyId }, reply: details.busy },
  listSub: {
    request: { ...firstPage, dismemberid: busyId },
    reply: { list: [sampleDistributors.subordinate], total: 1 },
  },
  register: {
    request: { memberid: "9", name: "郑小雅", phone: "16000003377", superiorid: busyId },
    reply: details.registered,
  },
  update: {
    request: { dismemberid: busyId, gradeid: details.busy.gradeid },
    reply: details.busy,
  },
  firePreview: {
    request: { dismemberid: subordinateId },
    reply: {
      pendingcommission: details.subordinate.pendingcommission,
      customercount: details.subordinate.customercount,
      subordinatecount: details.subordinate.subordinatecount,
      outcomes: [
        {
          settlement: "keep",
          withdrawableamount: details.subordinate.withdrawableamount,
          lockedamount: details.subordinate.lockedamount,
          debtamount: 0,
          forfeitedamount: 0,
          rejectedcount: 0,
        },
        {
          settlement: "forfeit",
          withdrawableamount: 0,
          lockedamount: details.subordinate.lockedamount,
          debtamount: 0,
          forfeitedamount: details.subordinate.withdrawableamount,
          rejectedcount: 0,
        },
      ],
    },
  },
  fire: {
    request: { dismemberid: subordinateId, reason: "违反推广规范", settlement: "keep" },
    // The pending commission ends, and so do the ties to the superior and the customers.
    reply: {
      ...alone,
      status: "fire",
      reason: "违反推广规范",
      totalcommission: details.subordinate.totalcommission - details.subordinate.pendingcommission,
      tradecommission: details.subordinate.tradecommission - details.subordinate.pendingcommission,
      pendingcommission: 0,
      customercount: 0,
    },
  },
  lock: {
    request: { dismemberid: subordinateId, reason: "近期订单异常，正在核查" },
    reply: { ...details.subordinate, status: "lock", reason: "近期订单异常，正在核查" },
  },
  normal: { request: { dismemberid: applicantId }, reply: details.passed },
  reject: {
    request: { dismemberid: applicantId, reason: details.rejected.reason },
    reply: details.rejected,
  },
  unbind: { request: { dismemberid: subordinateId }, reply: alone },
  performance: {
    request: firstPage,
    reply: {
      list: [
        {
          ...sampleDistributors.busy,
          tradecommission: details.busy.tradecommission,
          subcommission: details.busy.subcommission,
          orderamount: 1_072_000,
          ordercount: details.busy.ordercount,
        },
      ],
      total: 1,
    },
  },
};

const owner = { dismemberid: busyId, distributorname: sampleDistributors.busy.name };

const order: ExamplesOf<OfficeApi["order"]> = {
  list: {
    request: { ...firstPage, orderstatus: 5 },
    reply: {
      list: [
        { ...sampleOrders.noodles, ...owner },
        { ...sampleOrders.teapot, ...owner },
      ],
      total: 2,
    },
  },
  statuses: orderExamples.statuses,
  listSuperior: {
    request: firstPage,
    reply: {
      list: [
        {
          ...sampleOrders.subordinates,
          ...owner,
          dismembername: sampleDistributors.subordinate.name,
        },
      ],
      total: 1,
    },
  },
};

const { noodles, teapot } = sampleGoods;
type Goods = typeof noodles | typeof teapot;
const rates = [
  { gradeid: "1", traderate: toBasisPoints(1800), subrate: toBasisPoints(200) },
  { gradeid: "2", traderate: toBasisPoints(1800), subrate: toBasisPoints(300) },
  { gradeid: "3", traderate: toBasisPoints(1800), subrate: toBasisPoints(400) },
];
const gradeRatesOf = ({ goodsid, name }: Goods) => ({
  goodsid,
  goodsname: name,
  grades: rates.map((rate, index) => ({
    ...rate,
    name: sampleRule.distributionrulesetting.grades[index]?.name ?? "",
  })),
});

const skuRow = (goods: Goods) => ({
  goodsid: goods.goodsid,
  ordersource: goods.ordersource,
  ...("goodssign" in goods && { goodssign: goods.goodssign }),
  goodsname: goods.name,
  goodsimage: goods.image,
  price: goods.price,
  status: "onshelf",
});

const { goodsid } = teapot;

const commissionSku: ExamplesOf<OfficeApi["commissionSku"]> = {
  list: {
    request: firstPage,
    reply: { list: [{ ...skuRow(teapot), grades: rates }], total: 1 },
  },
  gradeSetting: { request: { goodsid }, reply: gradeRatesOf(teapot) },
  save: {
    request: { ordersource: "pdd", goodsid: noodles.goodsid, grades: rates },
    reply: gradeRatesOf(noodles),
  },
  update: { request: { goodsid, grades: rates }, reply: gradeRatesOf(teapot) },
  remove: { request: { goodsid }, reply: true },
  selectableGoods: {
    request: { ...firstPage, ordersource: "pdd" },
    reply: { list: [skuRow(noodles)], total: 1 },
  },
};

/** What the middle office asks. */
export const officeExamples: ExamplesOf<OfficeApi> = {
  session,
  overview: overviewExamples,
  setting,
  distributor,
  order,
  commissionSku,
  withdrawal: officeWithdrawalExamples,
};
