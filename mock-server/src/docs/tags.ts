/** The nouns of the API, in the order in which the documents show them. */
export const tags = [
  { name: "session", description: "登录" },
  { name: "distributor", description: "分销员：状态、佣金、趋势与排行" },
  { name: "withdrawal", description: "提现" },
  { name: "order", description: "分佣订单" },
  { name: "fund", description: "资金明细与月报" },
  { name: "goods", description: "商品与推广链接" },
  { name: "recruit", description: "招募：申请、邀请与太阳码" },
  { name: "binding", description: "锁粉：客户与分销员的绑定" },
  { name: "customer", description: "我的客户" },
  { name: "settings", description: "我的设置：自动提现与通知" },
  { name: "office.session", description: "中台：登录" },
  { name: "office.setting", description: "中台：分销规则" },
  { name: "office.distributor", description: "中台：分销员与业绩" },
  { name: "office.order", description: "中台：分佣订单" },
  { name: "office.commissionSku", description: "中台：特殊分佣商品" },
  { name: "office.withdrawal", description: "中台：提现" },
  {
    name: "custom",
    description: "事件处理：商户文档的接口路径，收到事件即执行，与事件箱的处理相同",
  },
  { name: "control", description: "模拟服务器：扮演买家、渠道、微信支付与时间，只在本机开放" },
];
