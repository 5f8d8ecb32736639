import { withdrawalStatusLabels, withdrawMethodLabels, type OutputOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { Card, Descriptions, Empty, Skeleton, Table, Timeline } from "antd";
import type { TableColumnsType } from "antd";
import { Link, useParams } from "react-router";
import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { DistributorLink } from "../../parts/distributor-link";
import { LoadError } from "../../parts/load-error";
import { Moment } from "../../parts/moment";
import { momentText } from "../../parts/moment-text";
import { Money } from "../../parts/money";
import { WithdrawalActs } from "../../parts/withdrawal-acts";
import { WithdrawalMarks } from "./withdrawal-marks";
import { WithdrawalStanding } from "./withdrawal-tag";
import "./withdrawals.css";

type Detail = OutputOf<OfficeApi["withdrawal"]["detail"]>;

export default function WithdrawalScreen() {
  const { withdrawid = "" } = useParams();
  const { data, error, refresh } = useAnswer(office.withdrawal.detail, { withdrawid });
  if (error && !data) return <LoadError what="这笔提现" error={error} onRetry={refresh} />;
  if (!data) return <Skeleton active aria-label="正在加载" />;
  return (
    <div className="stack">
      <Facts row={data} />
      <div className="columns">
        <Card title="所用订单">
          <TakenOrders row={data} />
        </Card>
        <Card title="进度">
          <Timeline items={data.timeline.map(step)} />
        </Card>
      </div>
      <Failures row={data} />
    </div>
  );
}

function Facts({ row }: { readonly row: Detail }) {
  return (
    <Card
      title={
        <span className="detail-title">
          提现 {row.withdrawid}
          <WithdrawalMarks row={row} />
        </span>
      }
      extra={<WithdrawalActs withdrawal={row} />}
    >
      <Descriptions
        column={{ xs: 1, md: 2, xl: 3 }}
        items={[
          {
            key: "owner",
            label: "分销员",
            children: (
              <span>
                <DistributorLink dismemberid={row.dismemberid} name={row.name} />{" "}
                <span className="figures">{row.phone}</span>
              </span>
            ),
          },
          { key: "amount", label: "金额", children: <Money amountFen={row.amount} strong /> },
          {
            key: "net",
            label: "到账",
            children: (
              <span>
                <Money amountFen={row.netamount} />
                <span className="second">
                  {" "}
                  （手续费 <Money amountFen={row.fee} />）
                </span>
              </span>
            ),
          },
          {
            key: "method",
            label: "方式",
            children:
              row.withdrawtype === "wechat"
                ? withdrawMethodLabels.wechat
                : `${withdrawMethodLabels[row.withdrawtype]} ${row.account}`,
          },
          {
            key: "source",
            label: "申请",
            children: `${momentText(row.createdat)}，${row.source === "auto" ? "自动提现" : "本人申请"}`,
          },
          {
            key: "expected",
            label: "预计到账",
            children: momentText(row.expectedat).slice(0, "2026-11-26".length),
          },
          { key: "status", label: "状态", children: <WithdrawalStanding row={row} /> },
          ...lowered(row),
        ]}
      />
    </Card>
  );
}

/** What of it was lost before its end, and what came back at it. */
const lowered = ({ originalamount, returnedamount }: Detail) => [
  ...(originalamount === undefined
    ? []
    : [{ key: "original", label: "申请时", children: <Money amountFen={originalamount} /> }]),
  ...(returnedamount === undefined
    ? []
    : [{ key: "returned", label: "退回可提现", children: <Money amountFen={returnedamount} /> }]),
];

const step = ({ status, at, note }: Detail["timeline"][number]) => ({
  content: (
    <>
      {withdrawalStatusLabels[status]}
      {note !== undefined && <div>{note}</div>}
      <div className="second">
        <Moment at={at} />
      </div>
    </>
  ),
});

const orderColumns: TableColumnsType<Detail["orders"][number]> = [
  {
    title: "订单",
    render: (_, { order }) => (
      <>
        <Link to={`/orders?keyword=${encodeURIComponent(order.orderno)}`} className="figures">
          {order.orderno}
        </Link>
        <div className="second">{order.goodsname}</div>
      </>
    ),
  },
  {
    title: "佣金",
    align: "right",
    render: (_, { order }) => <Money amountFen={order.commissionamount} />,
  },
  {
    title: "本次占用",
    align: "right",
    render: (_, { allocatedamount }) => <Money amountFen={allocatedamount} strong />,
  },
];

function TakenOrders({ row }: { readonly row: Detail }) {
  return (
    <Table
      aria-label="所用订单"
      size="medium"
      columns={orderColumns}
      dataSource={row.orders}
      rowKey={({ order }) => order.commissionorderid}
      locale={{ emptyText: <Empty description="没有占用订单" /> }}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: "max-content" }}
    />
  );
}

const failureColumns: TableColumnsType<Detail["failures"][number]> = [
  {
    title: "提现",
    render: (_, { withdrawid }) => <Link to={`/withdrawals/${withdrawid}`}>{withdrawid}</Link>,
  },
  { title: "申请", render: (_, { createdat }) => <Moment at={createdat} /> },
  { title: "金额", align: "right", render: (_, { amount }) => <Money amountFen={amount} /> },
  { title: "方式", render: (_, { withdrawtype }) => withdrawMethodLabels[withdrawtype] },
  { title: "原因", render: (_, { failmsg }) => failmsg ?? "审核未通过" },
];

function Failures({ row }: { readonly row: Detail }) {
  return (
    <Card
      title="30 天内失败的提现"
      extra={
        row.recentfailures > row.failures.length && (
          <span className="second">
            共 {row.recentfailures} 次，列出最近 {row.failures.length} 次
          </span>
        )
      }
    >
      <Table
        aria-label="30 天内失败的提现"
        size="medium"
        columns={failureColumns}
        dataSource={row.failures}
        rowKey="withdrawid"
        locale={{ emptyText: <Empty description={`${row.name} 30 天内没有失败的提现`} /> }}
        pagination={false}
        scroll={{ x: "max-content" }}
      />
    </Card>
  );
}
