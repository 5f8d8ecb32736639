import {
  channelLabels,
  channels,
  commissionStatuses,
  commissionStatusLabels,
} from "@distribution/sdk";
import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { office } from "../data/clients";
import { useAnswer } from "../data/use-answer";
import { SearchBox } from "./search-box";
import type { OrderFilterState } from "./use-order-filters";

const day = "YYYY-MM-DD";
const channelOptions = channels.map((value) => ({ value, label: channelLabels[value] }));
const statusOptions = commissionStatuses.map((value) => ({
  value,
  label: commissionStatusLabels[value],
}));

export function OrderFilters({
  filters,
  withDistributors,
}: {
  readonly filters: OrderFilterState;
  /** Whether one may search for whose order it is, too. */
  readonly withDistributors: boolean;
}) {
  const { asked, days, count, set, clear } = filters;
  return (
    <div className="filters" role="search">
      <Select
        aria-label="渠道"
        placeholder="全部渠道"
        allowClear
        options={channelOptions}
        value={asked.ordersource ?? null}
        // A status of one channel may be none of the other's.
        onChange={(channel) => set({ channel: channel ?? undefined, orderstatus: undefined })}
      />
      <OrderStatusSelect filters={filters} />
      <Select
        aria-label="佣金状态"
        placeholder="全部佣金状态"
        allowClear
        options={statusOptions}
        value={asked.commissionstatus ?? null}
        onChange={(status) => set({ status: status ?? undefined })}
      />
      <DatePicker.RangePicker
        aria-label="付款日期"
        placeholder={["付款日起", "付款日止"]}
        value={days ? [dayjs(days[0]), dayjs(days[1])] : null}
        onChange={(range) => set({ from: range?.[0]?.format(day), to: range?.[1]?.format(day) })}
      />
      <SearchBox placeholder={withDistributors ? "订单号、商品或分销员" : "订单号或商品"} />
      {count > 0 && <Button onClick={clear}>清除筛选</Button>}
    </div>
  );
}

/** The statuses as the server lists them, of one channel or of all. */
function OrderStatusSelect({ filters: { asked, set } }: { readonly filters: OrderFilterState }) {
  const statuses = useAnswer(office.order.statuses).data ?? [];
  const labels = new Map<number | string, string[]>();
  for (const { value, label, ordersource } of statuses) {
    if (asked.ordersource !== undefined && asked.ordersource !== ordersource) continue;
    const known = labels.get(value) ?? [];
    if (!known.includes(label)) labels.set(value, [...known, label]);
  }
  return (
    <Select
      aria-label="订单状态"
      placeholder="全部订单状态"
      className="order-status-select"
      popupMatchSelectWidth={false}
      allowClear
      options={[...labels].map(([value, names]) => ({ value, label: names.join(" / ") }))}
      value={asked.orderstatus ?? null}
      onChange={(orderstatus) => set({ orderstatus: orderstatus ?? undefined })}
    />
  );
}
