import { Alert, Button, Skeleton, Table } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { Money } from "../../parts/money";

const accounts: Readonly<Record<string, string>> = {
  pending: "待结算",
  settled: "可提现",
  locked: "提现中",
  withdrawn: "已提现",
  debt: "欠款",
  platform: "平台",
};

/** The ledger, derived again from nothing but orders and withdrawals, and held against the balances that are kept. */
export function LedgerCheck() {
  const { data, error, refresh, isAsking } = useAnswer(control.world.ledger);
  if (error && !data) return <LoadError what="账本" error={error} onRetry={refresh} />;
  if (!data) return <Skeleton active />;
  const sums = Object.keys(accounts).map((account) => ({
    account,
    amount: data.accounts
      .filter((one) => one.account === account)
      .reduce((sum, { balance }) => sum + balance, 0) as (typeof data)["total"],
  }));
  return (
    <section className="tool">
      <Alert
        type={data.balanced ? "success" : "error"}
        showIcon
        title={data.balanced ? "账实相符，借贷相等，差额 0" : "账实不符"}
        description={
          data.balanced
            ? `由全部订单与提现重新推导 ${data.accounts.length} 个账户，与已存的余额一致。`
            : `${data.differences.length} 个账户与推导的余额不同，全部账户合计应为 0。`
        }
      />
      <div className="form-line">
        <Button loading={isAsking} onClick={() => void refresh()}>
          再对一次
        </Button>
      </div>
      {data.differences.length > 0 && (
        <Table
          size="small"
          aria-label="不符的账户"
          rowKey={({ dismemberid, account }) => `${dismemberid} ${account}`}
          dataSource={[...data.differences]}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          columns={[
            { title: "分销员", dataIndex: "dismemberid" },
            { title: "账户", render: (_, row) => accounts[row.account] ?? row.account },
            {
              title: "已存",
              align: "right",
              render: (_, row) => <Money amountFen={row.stored} />,
            },
            {
              title: "推导",
              align: "right",
              render: (_, row) => <Money amountFen={row.derived} />,
            },
          ]}
        />
      )}
      <h3>各账户合计</h3>
      <ul className="plain sums">
        {sums.map(({ account, amount }) => (
          <li key={account}>
            <span>{accounts[account]}</span>
            <Money amountFen={amount} />
          </li>
        ))}
        <li>
          <b>合计</b>
          <Money amountFen={data.total} strong />
        </li>
      </ul>
    </section>
  );
}
