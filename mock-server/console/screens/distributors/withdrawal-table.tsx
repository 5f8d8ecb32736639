import { withdrawalStatusLabels, withdrawMethodLabels } from "@distribution/sdk";
import { Empty, Tag, type TableColumnsType } from "antd";
import { office } from "../../data/clients";
import { Moment } from "../../parts/moment";
import { Money } from "../../parts/money";
import { PageTable, type RowOf } from "../../parts/page-table";

type Row = RowOf<typeof office.withdrawal.list.endpoint>;

/** One distributor's withdrawals. They are decided where all of them are. */
export function WithdrawalTable({ dismemberid }: { readonly dismemberid: string }) {
  return (
    <PageTable
      method={office.withdrawal.list}
      filters={{ dismemberid }}
      columns={columns}
      rowKey="withdrawid"
      what="提现记录"
      empty={<Empty description="还没有提现过" />}
    />
  );
}

const columns: TableColumnsType<Row> = [
  { title: "编号", render: (_, row) => <span className="figures">{row.withdrawid}</span> },
  { title: "金额", align: "right", render: (_, row) => <Money amountFen={row.amount} strong /> },
  { title: "到账", align: "right", render: (_, row) => <Money amountFen={row.netamount} /> },
  {
    title: "方式",
    render: (_, row) =>
      row.withdrawtype === "wechat"
        ? withdrawMethodLabels.wechat
        : `${withdrawMethodLabels[row.withdrawtype]} ${row.account}`,
  },
  { title: "发起", render: (_, row) => (row.source === "auto" ? "自动" : "手动") },
  { title: "提交", render: (_, row) => <Moment at={row.createdat} /> },
  {
    title: "状态",
    render: (_, row) => (
      <>
        <Tag>{withdrawalStatusLabels[row.status]}</Tag>
        {row.failmsg !== undefined && <div className="second">{row.failmsg}</div>}
      </>
    ),
  },
];
