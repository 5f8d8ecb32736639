import { sampleCommission } from "./sample-commission";
import { sampleDistributors } from "./sample-distributors";
import { shanghaiTime } from "./shanghai-time";

const { busy, auditing, subordinate } = sampleDistributors;

const applicationOf = (applicant: typeof auditing | typeof busy) => ({
  applyid: applicant.applyid,
  createdat: applicant.createdat,
  fields: [
    { key: "name", label: "姓名", value: applicant.name },
    { key: "phone", label: "手机号", value: applicant.phone },
    { key: "region", label: "所在地区", value: "浙江省 杭州市 西湖区" },
  ],
});

const nothingEarned = {
  tradecommission: 0,
  subcommission: 0,
  autowithdrawamount: 0,
  manualwithdrawamount: 0,
  pendingcommission: 0,
  lockedamount: 0,
  withdrawnamount: 0,
  debtamount: 0,
  subordinatecount: 0,
  ordercount: 0,
};

const applicant = { ...auditing, ...nothingEarned, gradeid: "1" };

/** Details of the middle office, by what has just been done to the distributor. */
export const sampleDistributorDetails = {
  busy: {
    ...busy,
    ...sampleCommission,
    gradeid: "3",
    joinedat: busy.createdat,
    application: applicationOf(busy),
    subordinatecount: 2,
    ordercount: 342,
  },
  passed: {
    ...applicant,
    application: applicationOf(auditing),
    status: "normal",
    joinedat: shanghaiTime("2026-03-18 10:00"),
  },
  rejected: {
    ...applicant,
    application: applicationOf(auditing),
    status: "reject",
    reason: "所在地区暂未开放",
  },
  registered: {
    ...applicant,
    name: "郑小雅",
    dismemberid: "8130",
    memberid: "9",
    applyid: "5008",
    phone: "16000003377",
    avatar: "/pictures/avatar-cat.png",
    status: "normal",
    createdat: shanghaiTime("2026-03-18 10:30"),
    joinedat: shanghaiTime("2026-03-18 10:30"),
    superiorname: busy.name,
    superiorid: busy.dismemberid,
  },
  subordinate: {
    ...subordinate,
    ...nothingEarned,
    gradeid: "1",
    joinedat: subordinate.createdat,
    superiorid: busy.dismemberid,
    tradecommission: subordinate.totalcommission,
    autowithdrawamount: 7060,
    manualwithdrawamount: 2800,
    pendingcommission: 8360,
    withdrawnamount: 24_500,
    ordercount: 118,
  },
};
