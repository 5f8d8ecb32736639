import { Empty, type TableColumnsType } from "antd";
import { office } from "../../data/clients";
import { DistributorLink } from "../../parts/distributor-link";
import { DistributorTag } from "../../parts/distributor-tag";
import { Moment } from "../../parts/moment";
import { Money } from "../../parts/money";
import { PageTable, type RowOf } from "../../parts/page-table";

type Row = RowOf<typeof office.distributor.listSub.endpoint>;

/** Direct subordinates: there is no further level. */
export function SubordinateTable({ dismemberid }: { readonly dismemberid: string }) {
  return (
    <PageTable
      method={office.distributor.listSub}
      filters={{ dismemberid }}
      columns={columns}
      rowKey="dismemberid"
      what="下级"
      empty={<Empty description="还没有下级：ta 邀请的人通过审核后在这里" />}
    />
  );
}

const columns: TableColumnsType<Row> = [
  {
    title: "分销员",
    render: (_, row) => <DistributorLink dismemberid={row.dismemberid} name={row.name} />,
  },
  { title: "手机号", render: (_, row) => <span className="figures">{row.phone}</span> },
  { title: "等级", render: (_, row) => row.grade },
  { title: "状态", render: (_, row) => <DistributorTag status={row.status} /> },
  {
    title: "客户",
    align: "right",
    render: (_, row) => <span className="figures">{row.customercount}</span>,
  },
  {
    title: "总佣金",
    key: "totalcommission",
    sorter: true,
    align: "right",
    render: (_, row) => <Money amountFen={row.totalcommission} />,
  },
  {
    title: "申请时间",
    key: "createdat",
    sorter: true,
    render: (_, row) => <Moment at={row.createdat} />,
  },
];
