import {
  formatYuan,
  toFen,
  withdrawalStatusLabels,
  withdrawalStatuses,
  withdrawMethodLabels,
  type WithdrawalStatus,
} from "@distribution/sdk";
import { Card, Empty, Select, Tag } from "antd";
import type { TableColumnsType } from "antd";
import { office } from "../../data/clients";
import { useCommand } from "../../data/use-command";
import { Act } from "../../parts/act";
import { Moment } from "../../parts/moment";
import { Money } from "../../parts/money";
import { PageTable, type RowOf } from "../../parts/page-table";
import { useAddress } from "../../parts/use-address";

type Row = RowOf<typeof office.withdrawal.list.endpoint>;

const options = withdrawalStatuses.map((status) => ({
  value: status,
  label: withdrawalStatusLabels[status],
}));

export default function WithdrawalsScreen() {
  const address = useAddress();
  const status = withdrawalStatuses.find((known) => known === address.number("status"));
  return (
    <Card
      title="提现申请"
      extra={
        <Select<WithdrawalStatus>
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          options={options}
          value={status ?? null}
          onChange={(next: WithdrawalStatus | undefined) =>
            address.set({ status: next, page: undefined })
          }
        />
      }
    >
      <PageTable
        method={office.withdrawal.list}
        filters={{ status }}
        columns={columns}
        rowKey="withdrawid"
        what="提现申请"
        empty={<Empty description="没有符合条件的提现" />}
      />
    </Card>
  );
}

const columns: TableColumnsType<Row> = [
  { title: "分销员", dataIndex: "name" },
  { title: "金额", align: "right", render: (_, row) => <Money amountFen={row.amount} strong /> },
  { title: "方式", render: (_, row) => withdrawMethodLabels[row.withdrawtype] },
  { title: "提交", render: (_, row) => <Moment at={row.createdat} /> },
  { title: "状态", render: (_, row) => <Tag>{withdrawalStatusLabels[row.status]}</Tag> },
  { title: "操作", align: "right", render: (_, row) => <Approve row={row} /> },
];

function Approve({ row }: { readonly row: Row }) {
  const approve = useCommand(office.withdrawal.approve);
  if (row.status !== 0) return null;
  return (
    <Act
      label="通过"
      title={`通过${row.name}的提现？`}
      run={() => approve.send({ withdrawid: row.withdrawid })}
      done="已通过，开始打款"
    >
      ¥{formatYuan(toFen(row.amount))} 将开始打款。
    </Act>
  );
}
