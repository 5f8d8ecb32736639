import {
  channelLabels,
  type CommissionStatus,
  commissionStatuses,
  commissionStatusLabels,
  type OrderStatus,
} from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { all } from "../../parts/channel/channel-tabs";
import { allOrders, type OrderChoice } from "../../parts/order/order-filter";
import type { PaidPeriod } from "../../parts/order/paid-period";
import { errorSentence } from "../../shell/error-sentence";
import { Button } from "../../ui/button";
import { ErrorNotice } from "../../ui/error-notice";
import { FieldError } from "../../ui/field-error";
import { DateField } from "../../ui/form/date-field";
import { OptionGrid } from "../../ui/form/option-grid";
import { Sheet } from "../../ui/sheet";
import { TwoButtons } from "../../ui/two-buttons";
import { shortStatus } from "./order-question";
import "./filter-sheet.css";

export interface FilterSheetProps {
  readonly choice: OrderChoice;
  readonly onChoose: (choice: OrderChoice) => void;
  readonly onClose: () => void;
}

const statusOptions = [
  { key: all, label: "全部" },
  ...commissionStatuses.map((status) => ({ key: status, label: commissionStatusLabels[status] })),
] as const;

/** 筛选: by where the money is, by the channel's own status, by when it was paid. Nothing changes before 查看订单. */
export function FilterSheet({ choice, onChoose, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(choice);
  const change = (part: Partial<OrderChoice>) => setDraft((before) => ({ ...before, ...part }));
  const { ordersource, commissionstatus, paid } = draft;
  const problem = paid && periodProblem(paid);
  const apply = () => {
    onChoose({ ...draft, paid: paid && isOpen(paid) ? undefined : paid });
    onClose();
  };
  return (
    <Sheet
      open
      title={`筛选${ordersource ? channelLabels[ordersource] : ""}订单`}
      onClose={onClose}
      footer={
        <TwoButtons>
          <Button block kind="secondary" onPress={() => setDraft({ ...allOrders, ordersource })}>
            重置
          </Button>
          <Button block disabled={problem !== undefined} onPress={apply}>
            查看订单
          </Button>
        </TwoButtons>
      }
    >
      <View className="filter-sheet">
        <OptionGrid
          label="佣金状态"
          options={statusOptions}
          value={commissionstatus ?? all}
          onChange={(key: CommissionStatus | typeof all) =>
            change({ commissionstatus: key === all ? undefined : key })
          }
        />
        {ordersource ? <ChannelStatus draft={draft} onChange={change} /> : null}
        <PaidTime paid={paid} onChange={(next) => change({ paid: next })} />
        {problem ? <FieldError>{problem}</FieldError> : null}
      </View>
    </Sheet>
  );
}

interface PartProps {
  readonly draft: OrderChoice;
  readonly onChange: (part: Partial<OrderChoice>) => void;
}

/** The statuses as the channel names them. */
function ChannelStatus({ draft: { ordersource, orderstatus }, onChange }: PartProps) {
  const statuses = useAnswer(client.order.statuses);
  if (!statuses.data) {
    return statuses.error ? (
      <ErrorNotice
        message={errorSentence(statuses.error).title}
        onRetry={() => void statuses.refresh()}
        retrying={statuses.isAsking}
      />
    ) : null;
  }
  const own = statuses.data.filter((status) => status.ordersource === ordersource);
  return (
    <OptionGrid
      label="订单状态"
      options={[
        { key: all, label: "全部" },
        ...own.map(({ value, label }) => ({ key: String(value), label: shortStatus(label) })),
      ]}
      value={orderstatus === undefined ? all : String(orderstatus)}
      onChange={(key) =>
        onChange({
          orderstatus: own.map(({ value }) => value).find(isStatus(key)),
        })
      }
    />
  );
}

/** What this build has no word for cannot be asked for either. */
const isStatus =
  (key: string) =>
  (value: OrderStatus | "unknown"): value is OrderStatus =>
    value !== "unknown" && String(value) === key;

const own = "own";
const lastDays = [7, 30].map((days) => ({ key: `${days}`, label: `近 ${days} 天`, days }));
const periods = [{ key: all, label: "不限" }, ...lastDays, { key: own, label: "自定义" }];

interface PaidTimeProps {
  readonly paid: PaidPeriod | undefined;
  readonly onChange: (paid: PaidPeriod | undefined) => void;
}

function PaidTime({ paid, onChange }: PaidTimeProps) {
  const days = paid && "from" in paid ? paid : undefined;
  const choose = (key: string) => {
    const last = lastDays.find((each) => each.key === key);
    if (last) onChange({ lastDays: last.days });
    else onChange(key === own ? (days ?? { from: "", to: "" }) : undefined);
  };
  const value = days ? own : paid && "lastDays" in paid ? `${paid.lastDays}` : all;
  return (
    <View>
      <OptionGrid label="付款时间" columns={4} options={periods} value={value} onChange={choose} />
      {days ? (
        <View className="filter-sheet__days">
          <View className="filter-sheet__day">
            <DateField
              label="开始日期"
              value={days.from}
              onChange={(from) => onChange({ ...days, from })}
            />
          </View>
          <View className="filter-sheet__to">–</View>
          <View className="filter-sheet__day">
            <DateField
              label="结束日期"
              value={days.to}
              onChange={(to) => onChange({ ...days, to })}
            />
          </View>
        </View>
      ) : null}
    </View>
  );
}

/** Neither day was chosen: no filter. */
function isOpen(paid: PaidPeriod): boolean {
  return "from" in paid && paid.from === "" && paid.to === "";
}

function periodProblem(paid: PaidPeriod): string | undefined {
  if ("lastDays" in paid) return undefined;
  const odd = [paid.from, paid.to].some((day) => day && !/^\d{4}-\d{2}-\d{2}$/.test(day));
  if (odd) return "日期应为 年-月-日，如 2026-11-01";
  return paid.from && paid.to && paid.from > paid.to
    ? "开始日期在结束日期之后，请换一个"
    : undefined;
}
