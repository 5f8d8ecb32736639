import { documentedRule, documentedSettings } from "./documented-records";

/** A field's place in the contract, and how the documents write it: by that name, as a column, or in words. */
interface DocumentedFields {
  readonly [field: string]: string;
}

interface DocumentedPath {
  /** Left out where the documents name the call in a sentence only. */
  readonly method?: "GET" | "POST";
  /** As written, so now and then without its slash or with the gateway's prefix. */
  readonly path: string;
  readonly title: string;
  readonly request?: DocumentedFields;
  /** `""` is a bare value. Of lists the documents show one row, and so does this. */
  readonly reply?: DocumentedFields;
}

const orderRow = { originalorderstatus: "originalorderstatus", ordersource: "ordersource" };

const middleOffice: readonly DocumentedPath[] = [
  {
    method: "POST",
    path: "/distributionsetting/savesetting",
    title: "分销规则的新增",
    request: documentedRule,
  },
  {
    method: "POST",
    path: "distributionsetting/updatesetting",
    title: "分销规则的更新",
    request: documentedRule,
  },
  {
    method: "GET",
    path: "/distributionsetting/detail",
    title: "分销规则详情查询",
    reply: documentedRule,
  },
  {
    method: "POST",
    path: "distributorinfo/getnormaldistributors",
    title: "分销人员列表分页查询",
  },
  { method: "POST", path: "distributorinfo/getauditdistributor", title: "分销人员列表分页查询" },
  { method: "POST", path: "distributorinfo/getrejectdistributor", title: "分销人员列表分页查询" },
  { method: "POST", path: "distributorinfo/getlockdistributor", title: "分销人员列表分页查询" },
  {
    method: "POST",
    path: "/distributorinfo/detail",
    title: "分销人员信息详情",
    reply: { autowithdrawamount: "自动可提现", manualwithdrawamount: "手动可提现金额" },
  },
  {
    method: "POST",
    path: "/distributorinfo/getsubdistributor",
    title: "分销人员下级分销员信息列表",
  },
  {
    method: "POST",
    path: "distributorinfo/registerbyadmin",
    title: "分销人员信息中台管理员注册(保存)",
  },
  { method: "POST", path: "distributorinfo/update", title: "分销人员信息编辑" },
  { method: "POST", path: "distributorinfo/fire", title: "分销人员清退" },
  { method: "POST", path: "distributorinfo/lock", title: "分销人员信息冻结" },
  { method: "POST", path: "distributorinfo/normal", title: "分销人员信息审核通过" },
  { method: "POST", path: "distributorinfo/reject", title: "分销人员信息审核不通过" },
  { method: "POST", path: "distributorinfo/unbind", title: "解除上下级分佣绑定" },
  { method: "POST", path: "/distributorinfo/getdisperformpage", title: "分销员业绩列表查询" },
  {
    method: "POST",
    path: "/distributorinfo/detail",
    title: "分销员业绩详情",
    reply: {
      totalcommission: "总佣金",
      tradecommission: "交易佣金",
      subcommission: "下级分佣",
      withdrawableamount: "待提现金额",
    },
  },
  {
    method: "POST",
    path: "/commissionorder/getbyb2b",
    title: "交易分佣订单",
    request: { orderstatus: "orderstatus" },
    reply: { originalorderstatus: "originalorderstatus" },
  },
  {
    method: "POST",
    path: "/commissionorder/getsuperiorbyb2b",
    title: "下级分佣订单",
    request: { orderstatus: "orderstatus" },
    reply: { originalorderstatus: "originalorderstatus" },
  },
  { path: "/commissionorder/getorderstatus", title: "订单状态枚举接口" },
  {
    method: "POST",
    path: "/commissionsku/list",
    title: "特殊分佣商品列表信息查询",
    reply: { goodsname: "商品名称", status: "status" },
  },
  {
    method: "POST",
    path: "/commissionsku/getgradesetting",
    title: "特殊分佣商品详情(等级分佣设置)",
  },
  { method: "POST", path: "/commissionsku/save", title: "特殊分佣商品新增" },
  // The heading is nothing but this path.
  { path: "distribution/commissionsku/getgradesetting", title: "" },
  { method: "POST", path: "/commissionsku/delete", title: "特殊分佣商品删除" },
  { method: "POST", path: "commissionsku/update", title: "特殊分佣商品等级分佣比例修改" },
  {
    method: "POST",
    path: "/withdraw/listbypage",
    title: "提现申请记录列表",
  },
  { method: "POST", path: "/withdraw/completewithdraw", title: "完成提现" },
  { method: "POST", path: "withdraw/cancelwithdraw", title: "取消提现" },
];

const miniProgram: readonly DocumentedPath[] = [
  {
    method: "GET",
    path: "/distributionsetting/getrecruitenable",
    title: "小程序招募功能状态查询",
    reply: { "": "true/false" },
  },
  { method: "POST", path: "distributorinfo/getinvitationinfo", title: "邀请分销员太阳码获取" },
  { method: "GET", path: "/distributionsetting/getinfosettings", title: "获取分销员必填信息" },
  { path: "/distributorinfo/getscenebyid", title: "扫码后调用的——-getscenebyid" },
  { method: "POST", path: "distributorinfo/registerbyminiapp", title: "小程序注册分销员" },
  { method: "GET", path: "distributorinfo/status", title: "分销员状态信息获取" },
  { method: "GET", path: "distributorinfo/detailinfo", title: "分销员详细信息获取" },
  { method: "POST", path: "/distribution/withdraw/apply", title: "申请提现" },
  {
    method: "POST",
    path: "/distribution/withdraw/listbyvernier",
    title: "提现记录列表",
  },
  {
    method: "POST",
    path: "/distributorinfo/getcommissionmemberbycursor",
    title: "客户信息列表",
    reply: {
      status: "status",
      commissionnum: "commissionnum",
      commissionamount: "commissionamount",
    },
  },
  {
    method: "POST",
    path: "/commissionorder/getmemberbycursor",
    title: "客户订单明细列表",
    reply: { ordersource: "ordersource" },
  },
  {
    method: "GET",
    path: "/distributorinfo/bindfansrelation",
    title: "客户绑粉",
    request: { dismemberid: "dismemberid" },
    reply: { "": "true/false" },
  },
  {
    method: "GET",
    path: "/distributorinfo/getbindingdistributorid",
    title: "获取用户当前绑定的分销员id",
    reply: { "": '"分销员id" ""' },
  },
  {
    method: "POST",
    path: "/commissionorder/getbycursor",
    title: "交易分佣订单明细列表",
    request: { ordersource: "ordersource", lastqueryid: "lastqueryid", size: "size" },
    reply: orderRow,
  },
  {
    method: "POST",
    path: "/commissionorder/getsubbycursor",
    title: "下级分佣订单明细列表",
    reply: { ...orderRow, dismembername: "dismembername" },
  },
  {
    method: "POST",
    path: "/commissionorder/getbycursor",
    title: "累计订单明细列表",
    request: { ordersource: "ordersource" },
    reply: orderRow,
  },
  {
    method: "GET",
    path: "/commissionorder/getspreadinfo",
    title: "累计订单推广业绩信息",
    request: { ordersource: "ordersource" },
    reply: { orderamount: "orderamount", myincome: "myincome" },
  },
  {
    method: "POST",
    path: "/distributorinfo/getpddspreadurl",
    title: "跳转PDD小程序链接生成",
    request: { dismemberid: "dismemberid", goodssign: "goodssign" },
    reply: {
      mobileurl: "mobileurl",
      mobileshorturl: "mobileshorturl",
      url: "url",
      shorturl: "shorturl",
    },
  },
  {
    method: "POST",
    path: "/api/user/settings",
    title: "将设置保存到服务器",
    request: documentedSettings,
    reply: documentedSettings,
  },
  {
    method: "GET",
    path: "/api/user/settings",
    title: "将设置保存到服务器",
    reply: documentedSettings,
  },
];

/**
 * Every heading of the merchant's documents that names a call, in their order; some name one twice.
 * Two headings have no path and are not here: 特殊分佣商品列表信息导出 is the console's own doing, and
 * the path of 可选作特殊分佣商品的商品列表查询 is assumed.
 */
export const documentedPaths: readonly DocumentedPath[] = [...middleOffice, ...miniProgram];
