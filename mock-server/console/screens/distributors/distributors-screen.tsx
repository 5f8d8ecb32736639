import type { Endpoint, Method } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { Button, Card, Empty, type TableColumnsType } from "antd";
import { useState } from "react";
import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { PassApplication, RejectApplication } from "../../parts/application-acts";
import { DistributorLink } from "../../parts/distributor-link";
import { Moment } from "../../parts/moment";
import { Money } from "../../parts/money";
import { PageTable, type RowOf } from "../../parts/page-table";
import { SearchBox } from "../../parts/search-box";
import { useAddress } from "../../parts/use-address";
import { LockDistributor, UnlockDistributor } from "./distributor-acts";
import { RegisterDistributor } from "./register-distributor";

type ListEndpoint = OfficeApi["distributor"]["listNormal"];
type Row = RowOf<ListEndpoint>;

/** The four lists. They answer alike, so one stands for all of them in types. */
const lists = {
  normal: { label: "正常", method: office.distributor.listNormal },
  audit: { label: "待审核", method: office.distributor.listAudit },
  reject: { label: "不通过", method: office.distributor.listReject },
  lock: { label: "冻结", method: office.distributor.listLock },
} as const;
type ListName = keyof typeof lists;
const names = Object.keys(lists) as ListName[];

const empties: Record<ListName, string> = {
  normal: "还没有分销员：通过申请，或登记一位会员",
  audit: "没有待审核的申请",
  reject: "没有审核不通过的申请",
  lock: "没有冻结中的分销员",
};

export default function DistributorsScreen() {
  const address = useAddress();
  const list = names.find((name) => name === address.text("list")) ?? "normal";
  const keyword = address.text("keyword");
  const [isRegistering, setRegistering] = useState(false);
  const counts = useCounts();
  return (
    <Card
      tabList={names.map((name) => ({
        key: name,
        label: `${lists[name].label}${counts.has(name) ? ` ${counts.get(name)}` : ""}`,
      }))}
      activeTabKey={list}
      onTabChange={(key) =>
        address.set({
          list: key === "normal" ? undefined : key,
          page: undefined,
          // Whoever waits longest comes first.
          sortby: key === "audit" ? "createdat" : undefined,
          sortorder: key === "audit" ? "asc" : undefined,
        })
      }
    >
      <div className="filters" role="search">
        <SearchBox placeholder="姓名、手机号、昵称或编号" />
        <Button type="primary" className="filters-end" onClick={() => setRegistering(true)}>
          登记分销员
        </Button>
      </div>
      <PageTable
        key={list}
        method={lists[list].method as unknown as Method<ListEndpoint & Endpoint>}
        filters={keyword === undefined ? {} : { keyword }}
        columns={columnsOf[list]}
        rowKey="dismemberid"
        what={`${lists[list].label}的分销员`}
        empty={
          <Empty
            description={
              keyword === undefined ? empties[list] : `“${lists[list].label}”里没有“${keyword}”`
            }
          />
        }
      />
      <RegisterDistributor open={isRegistering} onClose={() => setRegistering(false)} />
    </Card>
  );
}

/** How many there are in each list, without the search. */
function useCounts(): ReadonlyMap<string, number> {
  const overview = useAnswer(office.overview.show).data;
  if (!overview) return new Map();
  const counted = overview.distributors.map(({ status, count }) => [status, count] as const);
  return new Map([...names.map((name) => [name, 0] as const), ...counted]);
}

type Column = TableColumnsType<Row>[number];

const person: Column = {
  title: "分销员",
  render: (_, row) => (
    <>
      <DistributorLink dismemberid={row.dismemberid} name={row.name} />
      <div className="second figures">{row.phone}</div>
    </>
  ),
};
const grade: Column = { title: "等级", render: (_, row) => row.grade };
const superior: Column = { title: "上级", render: (_, row) => row.superiorname ?? "—" };
const reason: Column = {
  title: "原因",
  render: (_, row) => <div className="order-reason">{row.reason ?? "没有写明"}</div>,
};
const created: Column = {
  title: "申请时间",
  key: "createdat",
  sorter: true,
  render: (_, row) => <Moment at={row.createdat} />,
};
const waiting: Column = { ...created, render: (_, row) => <Moment at={row.createdat} ago /> };
const customers: Column = {
  title: "客户",
  align: "right",
  render: (_, row) => <span className="figures">{row.customercount}</span>,
};
const total: Column = {
  title: "总佣金",
  key: "totalcommission",
  sorter: true,
  align: "right",
  render: (_, row) => <Money amountFen={row.totalcommission} />,
};
const withdrawable: Column = {
  title: "可提现",
  key: "withdrawableamount",
  sorter: true,
  align: "right",
  render: (_, row) => <Money amountFen={row.withdrawableamount} strong />,
};
const acts = (render: (row: Row) => React.ReactNode): Column => ({
  title: "操作",
  align: "right",
  render: (_, row) => <span className="row-acts">{render(row)}</span>,
});

const columnsOf: Record<ListName, TableColumnsType<Row>> = {
  normal: [
    person,
    grade,
    superior,
    customers,
    total,
    withdrawable,
    created,
    acts((row) => <LockDistributor distributor={row} size="small" />),
  ],
  audit: [
    person,
    superior,
    waiting,
    acts((row) => (
      <>
        <PassApplication applicant={row} />
        <RejectApplication applicant={row} />
      </>
    )),
  ],
  reject: [person, superior, reason, created],
  lock: [
    person,
    grade,
    reason,
    total,
    withdrawable,
    acts((row) => <UnlockDistributor distributor={row} size="small" />),
  ],
};
