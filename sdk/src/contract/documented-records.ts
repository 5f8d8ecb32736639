/** A record that the documents show: its columns or fields, by the fields of ours that carry them. */
interface DocumentedRecord {
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The endpoints whose replies are such a record or a list of them, by name. */
  readonly replies: readonly string[];
}

/** The first three are columns of the planned table, the others words of the plan around it. */
export const documentedSettings = {
  autowithdrawenabled: "auto_withdraw_enabled",
  autowithdrawthreshold: "auto_withdraw_threshold",
  earningsnotifyenabled: "earnings_notify_enabled",
  withdrawnotifyenabled: "提现到账通知",
  bindnotifyenabled: "绑定用户提醒",
  expirenotifyenabled: "即将过期提醒",
  dailydigestenabled: "每日收益汇总",
  "channels.subscribe": "小程序订阅消息",
  "channels.officialaccount": "公众号模板消息",
  "channels.sms": "短信通知",
  "channels.email": "邮件通知",
};

export const documentedRule = {
  distributionrecruitsetting: "distributionrecruitsetting",
  "distributionrecruitsetting.recruitenable": "recruitenable",
  distributionrulesetting: "distributionrulesetting",
  "distributionrulesetting.adaptivechannel": "adaptivechannel",
};

/**
 * Every table that the documents show, but for the SKU's (`eb_store_product_attr_value`), which no
 * reply carries; and the rule, which they show as a body. What a record has is promised wherever a
 * reply carries it, also where the documents do not show that reply, or the call itself is assumed.
 */
export const documentedRecords: readonly DocumentedRecord[] = [
  {
    title: "eb_distributor 分销商表",
    fields: {
      dismemberid: "id",
      memberid: "uid",
      grade: "level",
      status: "status",
      totalcommission: "total_brokerage",
    },
    replies: [
      "distributor.status",
      "distributor.detail",
      "office.distributor.listNormal",
      "office.distributor.listAudit",
      "office.distributor.listReject",
      "office.distributor.listLock",
      "office.distributor.listSub",
      "office.distributor.performance",
      "office.distributor.detail",
      "office.distributor.register",
      "office.distributor.update",
      "office.distributor.fire",
      "office.distributor.lock",
      "office.distributor.normal",
      "office.distributor.reject",
      "office.distributor.unbind",
    ],
  },
  {
    title: "eb_user_closing 提现表",
    fields: {
      withdrawid: "id",
      memberid: "uid",
      amount: "closing_price",
      withdrawtype: "closing_type",
      status: "status",
      failmsg: "fail_msg",
    },
    replies: [
      "withdrawal.apply",
      "withdrawal.list",
      "withdrawal.detail",
      "withdrawal.cancel",
      "office.withdrawal.list",
      "office.withdrawal.detail",
      "office.withdrawal.approve",
      "office.withdrawal.complete",
      "office.withdrawal.reject",
    ],
  },
  {
    title: "eb_store_product 商品表",
    fields: {
      goodsid: "id",
      name: "store_name",
      image: "image",
      price: "price",
      otprice: "ot_price",
      stock: "stock",
      onshelf: "is_show",
    },
    replies: ["goods.list", "goods.detail"],
  },
  {
    title: "eb_store_product 商品表",
    fields: {
      goodsid: "id",
      goodsname: "store_name",
      goodsimage: "image",
      price: "price",
      status: "is_show",
    },
    replies: ["office.commissionSku.list", "office.commissionSku.selectableGoods"],
  },
  {
    title: "user_settings 用户设置表",
    fields: { ...documentedSettings, updatedat: "updated_at" },
    replies: ["settings.detail", "settings.save", "settings.subscribe"],
  },
  {
    title: "分销规则",
    fields: documentedRule,
    replies: ["office.setting.detail", "office.setting.save", "office.setting.update"],
  },
];
