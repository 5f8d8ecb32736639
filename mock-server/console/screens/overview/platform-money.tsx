import { formatYuan, type Fen, type OutputOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { Card, Skeleton, Tag } from "antd";

type MoneyOfAll = OutputOf<OfficeApi["overview"]["show"]>["money"];

/** What all distributors have, by where it is, and whether the books agree with the orders. */
export function PlatformMoney({ money }: { readonly money: MoneyOfAll | undefined }) {
  if (!money) {
    return (
      <Card title="平台的钱">
        <Skeleton active title={false} paragraph={{ rows: 5 }} />
      </Card>
    );
  }
  const isEven = money.difference === 0;
  const rows: readonly (readonly [string, Fen, string])[] = [
    ["待结算", money.pendingcommission, "var(--pending)"],
    ["可提现", money.withdrawableamount, "var(--withdrawable)"],
    ["提现中", money.lockedamount, "var(--pdd)"],
    ["已提现", money.withdrawnamount, "var(--withdrawn)"],
    ["欠款", money.debtamount, "var(--debt)"],
  ];
  return (
    <Card
      title={
        <>
          平台的钱 <span className="card-note">{isEven ? "账本已平" : "账本不平"}</span>
        </>
      }
      extra={
        <Tag className="figures" color={isEven ? "green" : "red"}>
          差额 {isEven ? "0" : `¥${formatYuan(money.difference)}`}
        </Tag>
      }
    >
      <dl className="platform-money">
        {rows.map(([label, amount, colour]) => (
          <div key={label}>
            <dt>
              <i style={{ background: colour }} />
              {label}
            </dt>
            <dd className="figures strong">{formatYuan(amount)}</dd>
          </div>
        ))}
      </dl>
      <p className="second platform-note">
        {isEven
          ? money.debtorcount > 0
            ? `欠款 ${money.debtorcount} 人，从之后的佣金抵扣`
            : "没有人欠款"
          : "账户与订单、提现不相符，请先不要打款，联系开发人员核对账本"}
      </p>
    </Card>
  );
}
