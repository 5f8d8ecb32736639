import {
  commissionStatusLabels,
  formatRate,
  formatYuan,
  toFen,
  type CommissionKind,
} from "@distribution/sdk";
import { Tag } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { momentText } from "../../parts/moment-text";
import { Money } from "../../parts/money";
import type { OrderDetail } from "./life-cycle";

type Earned = OrderDetail["commissions"][number];

const kinds: Readonly<Record<CommissionKind | "unknown", string>> = {
  self: "自己购买",
  share: "分享成交",
  sub: "下级成交",
  unknown: "",
};

/** What an order earns and whom, with the arithmetic, and whether the books of those agree. */
export function OrderMoney({ order }: { readonly order: OrderDetail }) {
  return (
    <section className="life-money" aria-label="它带来的钱">
      <h3 className="second">它带来的钱</h3>
      {order.commissions.length === 0 && <p>没有人得佣金：买家没有绑定分销员，也没有经谁分享。</p>}
      {order.commissions.map((earned) => (
        <Earning key={earned.commissionorderid} earned={earned} />
      ))}
      {order.commissions[0] && <Ledger dismemberid={order.commissions[0].dismemberid} />}
    </section>
  );
}

function Earning({ earned }: { readonly earned: Earned }) {
  const { distributorname, kind, commissionstatus, commissionamount, withdrawableat } = earned;
  return (
    <div className="earning">
      <div>
        <b>{distributorname}</b> {kinds[kind]}
      </div>
      <div className="earning-amount">
        <Money amountFen={commissionamount} strong />
      </div>
      <div className="second figures">{arithmetic(earned)}</div>
      <Tag>{commissionStatusLabels[commissionstatus]}</Tag>
      {commissionstatus === "pending" && withdrawableat !== undefined && (
        <div className="second">{momentText(withdrawableat).slice(5)} 可提现</div>
      )}
      {earned.failreason !== undefined && <div className="second">{earned.failreason}</div>}
    </div>
  );
}

/** `(128.60 − 28.60) × 15%`: what came back earns nothing. */
function arithmetic({ orderamount, refundedamount = toFen(0), commissionrate }: Earned): string {
  const base =
    refundedamount > 0
      ? `(${formatYuan(orderamount)} − ${formatYuan(refundedamount)})`
      : formatYuan(orderamount);
  return `${base} × ${formatRate(commissionrate)}`;
}

function Ledger({ dismemberid }: { readonly dismemberid: string }) {
  const { data } = useAnswer(control.world.ledger, { dismemberid });
  if (!data) return null;
  return (
    <div>
      <h3 className="second">账本</h3>
      {data.balanced ? (
        <span className="good">借贷相等，差额 0</span>
      ) : (
        <span className="bad">有 {data.differences.length} 个账户与订单不符，见「对账」</span>
      )}
    </div>
  );
}
