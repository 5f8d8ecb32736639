import { toBasisPoints, toFen } from "../contract/money";

/** The rule that the samples' amounts follow: both settings, as the middle office reads and writes them. */
export const sampleRule = {
  distributionrecruitsetting: {
    recruitenable: true,
    needaudit: true,
    infofields: [
      {
        key: "name",
        label: "姓名",
        type: "text" as const,
        required: true,
        placeholder: "请填写真实姓名",
        maxlength: 20,
      },
      { key: "phone", label: "手机号", type: "phone" as const, required: true },
      { key: "region", label: "所在地区", type: "region" as const, required: true },
      {
        key: "audience",
        label: "主要推广方式",
        type: "select" as const,
        required: false,
        options: [
          { value: "moments", label: "朋友圈" },
          { value: "group", label: "微信群" },
        ],
      },
    ],
    agreement: {
      title: "分销员推广协议",
      content: "分销员通过分享商品获得佣金，佣金比例以商品页面展示和下单时的规则为准。",
      version: "2026-01",
    },
  },
  distributionrulesetting: {
    adaptivechannel: ["pdd" as const, "selfsupport" as const],
    merchanttype: "standard" as const,
    grades: [
      {
        gradeid: "1",
        name: "普通分销员",
        traderate: toBasisPoints(800),
        subrate: toBasisPoints(200),
      },
      {
        gradeid: "2",
        name: "银牌分销员",
        traderate: toBasisPoints(1000),
        subrate: toBasisPoints(300),
      },
      {
        gradeid: "3",
        name: "金牌分销员",
        traderate: toBasisPoints(1200),
        subrate: toBasisPoints(400),
      },
    ],
    selfbuyenabled: true,
    lockdays: 30,
    freezedays: 7,
    minwithdrawamount: toFen(1000),
    maxwithdrawamount: toFen(200_000),
    dailywithdrawlimit: 3,
    withdrawfeerate: toBasisPoints(60),
    withdrawmethods: ["wechat" as const, "alipay" as const, "bank" as const],
    // WeChat pays out less at a time, and sooner.
    methodrules: [{ withdrawtype: "wechat" as const, maxamount: toFen(20_000), expecteddays: 1 }],
    payeeauthorizationenabled: true,
    autopayoutchannels: ["selfsupport" as const],
  },
};
