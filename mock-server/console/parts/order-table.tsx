import {
  channelLabels,
  commissionStatusLabels,
  type CommissionStatus,
  type Endpoint,
  type Method,
} from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { Empty, Tag, type TableColumnsType } from "antd";
import { office } from "../data/clients";
import { useAnswer } from "../data/use-answer";
import { DistributorLink } from "./distributor-link";
import { Moment } from "./moment";
import { Money } from "./money";
import { OrderFilters } from "./order-filters";
import { PageTable, type RowOf } from "./page-table";
import { useOrderFilters } from "./use-order-filters";

type TradeEndpoint = OfficeApi["order"]["list"];
type Row = RowOf<TradeEndpoint> & { readonly dismembername?: string };

interface OrderTableProps {
  /** Trades of the distributors themselves, or what superiors earned of their subordinates' trades. */
  readonly of: "trade" | "sub";
  /** One distributor's; everybody's where it is left out. */
  readonly dismemberid?: string;
}

/** 佣金订单 with their filters, which stand in the address. */
export function OrderTable({ of, dismemberid }: OrderTableProps) {
  const filters = useOrderFilters();
  const nameOf = useStatusNames();
  const isSub = of === "sub";
  const what = isSub ? "下级分佣订单" : "交易分佣订单";
  const columns: TableColumnsType<Row> = [
    ...(dismemberid === undefined ? [owner] : []),
    goods,
    // What is earned stays in sight where the screen is narrow.
    commission,
    state,
    amount,
    { title: "订单状态", render: (_, row) => nameOf(row.ordersource, row.originalorderstatus) },
    ...(isSub ? [seller] : [kind]),
    paid,
  ];
  return (
    <>
      <OrderFilters filters={filters} withDistributors={dismemberid === undefined} />
      <PageTable
        method={
          (isSub ? office.order.listSuperior : office.order.list) as Method<
            TradeEndpoint & Endpoint
          >
        }
        filters={{ ...filters.asked, ...(dismemberid !== undefined && { dismemberid }) }}
        columns={columns}
        rowKey="commissionorderid"
        what={what}
        empty={
          <Empty
            description={
              filters.count > 0 ? "没有符合条件的订单，换个条件或清除筛选" : `还没有${what}`
            }
          />
        }
      />
    </>
  );
}

/** A status by its name in the order's channel, as the server's list says. */
function useStatusNames() {
  const statuses = useAnswer(office.order.statuses).data;
  const names = new Map(
    statuses?.map(({ ordersource, value, label }) => [`${ordersource} ${value}`, label]),
  );
  return (channel: string, status: number | string) =>
    names.get(`${channel} ${status}`) ?? "未知状态";
}

const colours: Record<CommissionStatus | "unknown", string> = {
  pending: "default",
  settled: "red",
  locked: "gold",
  withdrawn: "green",
  invalid: "default",
  unknown: "default",
};

const owner: TableColumnsType<Row>[number] = {
  title: "分销员",
  render: (_, row) => <DistributorLink dismemberid={row.dismemberid} name={row.distributorname} />,
};
const goods: TableColumnsType<Row>[number] = {
  title: "商品与订单号",
  render: (_, row) => (
    <div className="order-goods">
      <div className="order-goods-name" title={row.goodsname}>
        {row.goodsname}
        {row.quantity > 1 && ` ×${row.quantity}`}
      </div>
      <div className="second figures">
        {channelLabels[row.ordersource]} {row.orderno}
      </div>
    </div>
  ),
};
const kind: TableColumnsType<Row>[number] = {
  title: "来源",
  render: (_, row) => (row.kind === "self" ? "自购" : `分享给 ${row.buyername}`),
};
const seller: TableColumnsType<Row>[number] = {
  title: "成交的下级",
  render: (_, row) => row.dismembername,
};
const amount: TableColumnsType<Row>[number] = {
  title: "订单金额",
  key: "orderamount",
  sorter: true,
  align: "right",
  render: (_, row) => (
    <>
      <Money amountFen={row.orderamount} />
      {row.refundedamount !== undefined && (
        <div className="second">
          已退 <Money amountFen={row.refundedamount} />
        </div>
      )}
    </>
  ),
};
const commission: TableColumnsType<Row>[number] = {
  title: "佣金",
  key: "commissionamount",
  sorter: true,
  align: "right",
  render: (_, row) => (
    <>
      <Money amountFen={row.commissionamount} strong />
      <div className="second figures">
        {row.commissionamount === row.estimatedamount ? (
          `${row.commissionrate / 100}%`
        ) : (
          <>
            原 <Money amountFen={row.estimatedamount} />
          </>
        )}
      </div>
    </>
  ),
};
const state: TableColumnsType<Row>[number] = {
  title: "佣金状态",
  render: (_, row) => (
    <>
      <Tag color={colours[row.commissionstatus]}>
        {commissionStatusLabels[row.commissionstatus]}
      </Tag>
      {row.failreason !== undefined && <div className="order-reason second">{row.failreason}</div>}
    </>
  ),
};
const paid: TableColumnsType<Row>[number] = {
  title: "付款时间",
  key: "paidat",
  sorter: true,
  render: (_, row) => <Moment at={row.paidat} />,
};
