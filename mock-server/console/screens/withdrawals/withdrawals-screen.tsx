import { withdrawMethodLabels } from "@distribution/sdk";
import { Button, Card, Empty } from "antd";
import type { TableColumnsType } from "antd";
import { Link } from "react-router";
import { office } from "../../data/clients";
import { DistributorLink } from "../../parts/distributor-link";
import { Moment } from "../../parts/moment";
import { Money } from "../../parts/money";
import { PageTable, type RowOf } from "../../parts/page-table";
import { WithdrawalActs } from "../../parts/withdrawal-acts";
import { useWithdrawalFilters } from "./use-withdrawal-filters";
import { WithdrawalFilters } from "./withdrawal-filters";
import { WithdrawalMarks } from "./withdrawal-marks";
import { WithdrawalStanding } from "./withdrawal-tag";
import "./withdrawals.css";

export default function WithdrawalsScreen() {
  const filters = useWithdrawalFilters();
  return (
    <Card>
      <WithdrawalFilters filters={filters} />
      <PageTable
        method={office.withdrawal.list}
        filters={filters.asked}
        columns={columns}
        rowKey="withdrawid"
        what="提现申请"
        empty={
          <Empty description={filters.isSet ? "没有符合条件的提现" : "还没有人申请提现"}>
            {filters.isSet && <Button onClick={filters.clear}>清除筛选</Button>}
          </Empty>
        }
      />
    </Card>
  );
}

const columns: TableColumnsType<RowOf<typeof office.withdrawal.list.endpoint>> = [
  {
    title: "分销员",
    render: (_, row) => (
      <>
        <DistributorLink dismemberid={row.dismemberid} name={row.name} />
        <div className="withdrawal-marks">
          {/* Of what is at its end nobody decides any more. */}
          {(row.status === 0 || row.status === 1) && <WithdrawalMarks row={row} />}
        </div>
      </>
    ),
  },
  {
    key: "amount",
    title: "金额",
    align: "right",
    sorter: true,
    render: (_, row) => (
      <>
        <Money amountFen={row.amount} strong />
        <div className="second">
          到账 <Money amountFen={row.netamount} />
        </div>
      </>
    ),
  },
  { title: "状态", render: (_, row) => <WithdrawalStanding row={row} /> },
  {
    title: "方式",
    render: (_, row) => (
      <>
        {withdrawMethodLabels[row.withdrawtype]}
        <div className="second">
          {[
            ...(row.withdrawtype === "wechat" ? [] : [row.account]),
            row.source === "auto" ? "自动" : "手动",
          ].join(" · ")}
        </div>
      </>
    ),
  },
  {
    key: "createdat",
    title: "提交",
    sorter: true,
    render: (_, row) => <Moment at={row.createdat} />,
  },
  {
    title: "操作",
    align: "right",
    fixed: "right",
    render: (_, row) => (
      <span className="row-acts">
        <WithdrawalActs withdrawal={row} />
        <Link to={`/withdrawals/${row.withdrawid}`} aria-label={`${row.name}这笔提现的详情`}>
          详情
        </Link>
      </span>
    ),
  },
];
