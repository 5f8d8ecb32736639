import type { RecruitSetting } from "./recruit";

/** The form and the agreement that every scenario starts with, until an operator changes them. */
export const defaultRecruit: RecruitSetting = {
  recruitEnabled: true,
  needAudit: true,
  fields: [
    {
      key: "name",
      label: "姓名",
      type: "text",
      required: true,
      placeholder: "请填写真实姓名",
      maxlength: 20,
    },
    {
      key: "phone",
      label: "手机号",
      type: "phone",
      required: true,
      placeholder: "用于接收审核结果",
    },
    {
      key: "region",
      label: "所在地区",
      type: "region",
      required: true,
      placeholder: "省 / 市 / 区",
    },
    {
      key: "audience",
      label: "主要推广方式",
      type: "select",
      required: false,
      options: [
        { value: "moments", label: "朋友圈" },
        { value: "group", label: "微信群" },
        { value: "store", label: "线下门店" },
        { value: "other", label: "其他" },
      ],
    },
    {
      key: "remark",
      label: "申请理由",
      type: "text",
      required: false,
      placeholder: "选填",
      maxlength: 200,
    },
  ],
  agreement: {
    title: "分销员推广协议",
    version: "2026-01",
    content: [
      "一、分销员通过分享商品获得佣金，佣金比例以商品页面展示和下单时的规则为准。",
      "二、佣金分为交易佣金和下级分佣，最多两级，不以发展人员数量计酬。",
      "三、订单结算并过冻结期后，佣金可以提现；订单退款、审核失败或被处罚的，佣金不予发放，已发放的从之后的佣金中抵扣。",
      "四、不得虚假宣传、刷单或骚扰他人。违规的，平台可以冻结或清退。",
      "五、我们仅为审核与结算使用你填写的信息，并依法保护。",
    ].join("\n"),
  },
};
