import {
  distributorStatuses,
  distributorStatusLabels,
  type DistributorStatus,
} from "@distribution/sdk";
import { Button, Card, Empty, Select, type TableColumnsType } from "antd";
import { Link } from "react-router";
import { office } from "../../data/clients";
import { DistributorLink } from "../../parts/distributor-link";
import { DistributorTag } from "../../parts/distributor-tag";
import { Money } from "../../parts/money";
import { PageTable, type RowOf } from "../../parts/page-table";
import { SearchBox } from "../../parts/search-box";
import { useAddress } from "../../parts/use-address";

type Row = RowOf<typeof office.distributor.performance.endpoint>;

/** Whoever never was approved has no 业绩. */
const statuses = (["normal", "lock", "fire"] as const).map((value) => ({
  value,
  label: distributorStatusLabels[value],
}));

/** 业绩: what each distributor sold and earned, also after being fired. */
export default function PerformanceScreen() {
  const address = useAddress();
  const status = distributorStatuses.find((known) => known === address.text("status"));
  const keyword = address.text("keyword");
  const isFiltered = status !== undefined || keyword !== undefined;
  return (
    <Card title="分销员业绩">
      <div className="filters" role="search">
        <Select<DistributorStatus>
          aria-label="分销员状态"
          placeholder="全部状态"
          allowClear
          options={statuses}
          value={status ?? null}
          onChange={(next: DistributorStatus | undefined) =>
            address.set({ status: next, page: undefined })
          }
        />
        <SearchBox placeholder="姓名、手机号或编号" />
        {isFiltered && (
          <Button
            onClick={() => address.set({ status: undefined, keyword: undefined, page: undefined })}
          >
            清除筛选
          </Button>
        )}
      </div>
      <PageTable
        method={office.distributor.performance}
        filters={{ ...(status && { status }), ...(keyword !== undefined && { keyword }) }}
        columns={columns}
        rowKey="dismemberid"
        what="分销员业绩"
        empty={
          <Empty
            description={
              isFiltered ? "没有符合条件的分销员，换个条件或清除筛选" : "还没有通过审核的分销员"
            }
          />
        }
      />
    </Card>
  );
}

const amount = (
  title: string,
  key:
    | "orderamount"
    | "tradecommission"
    | "subcommission"
    | "totalcommission"
    | "withdrawableamount",
): TableColumnsType<Row>[number] => ({
  title,
  key,
  sorter: true,
  align: "right",
  render: (_, row) => <Money amountFen={row[key]} strong={key === "totalcommission"} />,
});

const columns: TableColumnsType<Row> = [
  {
    title: "分销员",
    render: (_, row) => (
      <>
        <DistributorLink dismemberid={row.dismemberid} name={row.name} />
        <div className="second">{row.grade}</div>
      </>
    ),
  },
  { title: "状态", render: (_, row) => <DistributorTag status={row.status} /> },
  amount("成交金额", "orderamount"),
  {
    title: "成交订单",
    key: "ordercount",
    sorter: true,
    align: "right",
    render: (_, row) => <span className="figures">{row.ordercount}</span>,
  },
  amount("交易佣金", "tradecommission"),
  amount("下级分佣", "subcommission"),
  amount("总佣金", "totalcommission"),
  amount("可提现", "withdrawableamount"),
  {
    title: "操作",
    align: "right",
    render: (_, row) => (
      <span className="row-links">
        <Link to={`/distributors/${row.dismemberid}?tab=trade`}>交易订单</Link>
        <Link to={`/distributors/${row.dismemberid}?tab=sub`}>下级订单</Link>
      </span>
    ),
  },
];
