import {
  type BasisPoints,
  channelFacts,
  channels,
  formatRate,
  type memberApi,
  type OutputOf,
  withdrawMethodLabels,
} from "@distribution/sdk";
import { shortYuan } from "../../parts/money/short-yuan";

export type PublicRule = OutputOf<typeof memberApi.recruit.publicRule>;

export interface RuleQuestion {
  /** What a link names: `openPage("rules", { question: "freeze" })`. */
  readonly key: string;
  readonly question: string;
  readonly answer: string;
}

export const ruleTopics = [
  { key: "commission", label: "佣金" },
  { key: "withdraw", label: "提现" },
  { key: "customer", label: "客户绑定" },
  { key: "subordinate", label: "下级" },
  { key: "breach", label: "违规" },
] as const;
export type RuleTopic = (typeof ruleTopics)[number]["key"];

/**
 * Every question with its answer. No figure stands here: all are the server's. Where it has no rule to
 * tell, what is asked about figures is answered by where each of them is said.
 */
export function ruleQuestions(
  rule: PublicRule | undefined,
): Record<RuleTopic, readonly RuleQuestion[]> {
  const said = (questions: readonly RuleQuestion[]) =>
    rule
      ? questions
      : questions.flatMap((one) => {
          const answer = withoutRule[one.key] ?? one.answer;
          return answer === "" ? [] : [{ ...one, answer }];
        });
  const told = rule ?? anyRule;
  return {
    commission: said(commissionQuestions(told)),
    withdraw: said(withdrawQuestions(told)),
    customer: said(customerQuestions(told)),
    subordinate: said(subordinateQuestions(told)),
    breach: breachQuestions,
  };
}

/** Where a linked question stands; the first topic where no link names one. */
export function topicOf(
  questions: ReturnType<typeof ruleQuestions>,
  key: string | undefined,
): RuleTopic {
  const topic = ruleTopics.find((one) =>
    questions[one.key].some((question) => question.key === key),
  );
  return topic?.key ?? "commission";
}

function rates(from: BasisPoints, to: BasisPoints): string {
  return from === to ? formatRate(from) : `${formatRate(from)} 到 ${formatRate(to)}，按等级`;
}

function commissionQuestions(rule: PublicRule): readonly RuleQuestion[] {
  const { freezedays } = rule;
  const slow = rule.channels.filter(
    (channel) => channel !== "unknown" && channelFacts[channel].buyAt !== "shop-page",
  );
  return [
    {
      key: "commission",
      question: "佣金怎么算？",
      answer: `实付金额 × 佣金比例，不足 1 分的部分舍去。现在的比例是 ${rates(rule.traderatefrom, rule.traderateto)}；商品有特殊比例的，以商品页为准。下单后改比例，不影响已有订单。`,
    },
    {
      key: "freeze",
      question: "什么时候能提现？",
      answer:
        freezedays === 0
          ? "订单结算后马上进入可提现。"
          : `订单结算后再过 ${freezedays} 个整天。结算当天不算，冻结期满的次日 0 点进入可提现，每笔订单都写明日期。`,
    },
    {
      key: "refund",
      question: "退货了怎么办？",
      answer:
        "全部退货，这笔佣金失效；只退一部分，按剩下的实付重算。已经可提现的先从可提现里扣，不够的记为欠款，从之后的佣金抵扣，不用你转账。",
    },
    {
      key: "two-kinds",
      question: "为什么有两种可提现？",
      answer:
        "按订单的渠道分：商家设为自动结算的渠道记在自动可提现，其他渠道记在手动可提现。提现时两种一起提，没有区别。",
    },
    ...slow.map((channel) => ({
      key: `slow-${channel}`,
      question: `${channelFacts[channel as keyof typeof channelFacts].label}的订单为什么慢？`,
      answer:
        "要等买家确认收货、平台审核成功后才结算，时间由平台定。收到平台的结算，才开始算冻结期。",
    })),
    {
      key: "self-buy",
      question: "自己购买有佣金吗？",
      answer: rule.selfbuyenabled
        ? "有，自购和分享按同样的比例计佣。"
        : "没有，商家没有开放自购计佣。",
    },
  ];
}

function withdrawQuestions(rule: PublicRule): readonly RuleQuestion[] {
  const methods = rule.withdrawmethods.map((method) => withdrawMethodLabels[method]).join("、");
  const asksOwner = rule.withdrawmethods.includes("wechat")
    ? "提到微信零钱的，审核通过后 24 小时内要在微信点一次确认，超时退回可提现。"
    : "";
  return [
    {
      key: "limits",
      question: "一次能提多少？",
      answer: `单笔 ${shortYuan(rule.minwithdrawamount)} 到 ${shortYuan(rule.maxwithdrawamount)}，每天最多 ${rule.dailywithdrawlimit} 次。有的收款方式另有限额，提现页会写明。`,
    },
    {
      key: "fee",
      question: "手续费是多少？",
      answer:
        rule.withdrawfeerate === 0
          ? "不收手续费。"
          : `提现金额的 ${formatRate(rule.withdrawfeerate)}，不足 1 分的部分舍去。提交前就能看到实际到账。`,
    },
    {
      key: "arrival",
      question: "多久到账？",
      answer: `商家审核后打款，一般在申请后 ${rule.expecteddays} 天内到账。${asksOwner}`,
    },
    {
      key: "methods",
      question: "可以提到哪里？",
      answer:
        methods === "" ? "商家暂时没有开放提现方式。" : `${methods}，都要是你本人实名的账户。`,
    },
    {
      key: "auto",
      question: "自动提现是怎样的？",
      answer: `可提现达到你设的金额时，每小时检查一次，自动提交提现申请。限额、次数和手续费与手动提现一样。${asksOwner}`,
    },
    {
      key: "rejected",
      question: "提现没有通过怎么办？",
      answer: "钱会退回可提现，记录里写明原因和下一步。被退回的不扣手续费。",
    },
  ];
}

function customerQuestions({ lockdays }: PublicRule): readonly RuleQuestion[] {
  return [
    {
      key: "bind",
      question: "怎样成为我的客户？",
      answer: `好友打开你的分享，或扫你的码，就绑定为你的客户，为期 ${lockdays} 天。佣金归谁，以付款那一刻的绑定为准。`,
    },
    {
      key: "expire",
      question: "到期后会怎样？",
      answer: "绑定解除，之后的订单不再记给你。ta 再打开谁的分享，就绑定给谁。",
    },
    {
      key: "not-bound",
      question: "为什么没有绑定？",
      answer:
        "ta 已经是别人的客户且没有到期、ta 自己就是分销员、打开的是自己的分享，或码已经过期，都不会绑定。",
    },
    {
      key: "privacy",
      question: "我能看到客户的什么？",
      answer: "只有昵称的第一个字、绑定日期和成交。微信号、手机号和姓名都看不到，你的也一样。",
    },
  ];
}

function subordinateQuestions({ subrate }: PublicRule): readonly RuleQuestion[] {
  return [
    {
      key: "subordinate",
      question: "下级分佣怎么算？",
      answer: `下级订单的实付 × 下级分佣比例，现在是 ${formatRate(subrate)} 起，按你的等级。由商家另付，ta 的收入不会减少。`,
    },
    {
      key: "levels",
      question: "一共几级？",
      answer:
        "最多两级：你自己的成交，和你直接邀请的下级的成交。没有第三级，不以发展人员数量计酬。",
    },
  ];
}

const breachQuestions: readonly RuleQuestion[] = [
  {
    key: "lock",
    question: "冻结期间会怎样？",
    answer: "不能提现和分享，新访客不会绑定到你。已有的钱都在，待结算的继续结算，解冻后可提现。",
  },
  {
    key: "fire",
    question: "清退后，我的钱怎么办？",
    answer:
      "待结算的佣金终止。可提现的由商家决定保留或作废，分销中心会写明；保留的可以全部提现，已提现的不受影响。客户全部释放。",
  },
  {
    key: "breach",
    question: "哪些事不能做？",
    answer: "以你同意的推广协议为准，协议就在下面。对处理结果有异议，请联系客服。",
  },
];

/** Of a rule that nobody has told only what holds for any is shown. */
const anyRule = { withdrawmethods: ["wechat"], channels } as unknown as PublicRule;

/** The answers that would tell a figure, without it; "" where nothing would be left. */
const withoutRule: Readonly<Record<string, string>> = {
  commission: "实付金额 × 佣金比例，不足 1 分的部分舍去。比例写在每笔订单里。",
  freeze: "订单结算后再过冻结期，日期写在每笔订单里。",
  "self-buy": "",
  limits: "提现页会写明。",
  fee: "提交前就能看到实际到账。",
  arrival: "商家审核后打款，预计到账日写在提现记录里。",
  methods: "提现页里的方式，都要是你本人实名的账户。",
  bind: "好友打开你的分享，或扫你的码。佣金归谁，以付款那一刻的绑定为准。",
  subordinate: "下级订单的实付 × 下级分佣比例。由商家另付，ta 的收入不会减少。",
};
