import type { controlApi } from "@distribution/mock-server/control";
import { eventKeys, eventKinds, type EventKey, type OutputOf } from "@distribution/sdk";
import { Button, Empty, Select, Table, Tag, type TableColumnsType } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { exactMomentText } from "../../parts/moment-text";
import {
  eventState,
  receiverName,
  recordName,
  type Delivery,
  type OutboxEvent,
} from "../../parts/outbox-words";
import { RedeliverEvent } from "../../parts/redeliver-event";
import { useAddress } from "../../parts/use-address";

const statuses = { pending: "待投递", delivered: "已投递", dead: "死信" } as const;
type Status = keyof typeof statuses;
/** As many as the server gives at once. */
const serverRows = 100;

/** The outbox: each event with its deliveries, filtered and paged by the server. */
export function Events() {
  const { status, eventkey, before } = useFilters();
  const { data, error, refresh, isAsking } = useAnswer(
    control.outbox.list,
    {
      ...(status && { status }),
      ...(eventkey && { eventkey }),
      ...(before !== undefined && { lastqueryid: before }),
    },
    { everyMs: 3_000 },
  );
  if (error && !data) return <LoadError what="事件" error={error} onRetry={refresh} />;
  return (
    <>
      <EventFilters page={data} />
      <Table<OutboxEvent>
        aria-label="事件"
        size="middle"
        rowKey="eventid"
        loading={isAsking && !data}
        dataSource={[...(data?.events ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: "max-content" }}
        locale={{
          emptyText: data ? (
            <Empty description="没有这样的事件：下一笔订单、审核一笔提现或改一件商品，就有了" />
          ) : (
            " "
          ),
        }}
        expandable={{
          expandedRowRender: deliveriesOf,
          columnTitle: <span className="unseen">展开</span>,
        }}
        columns={columnsOf(data?.mostattempts ?? 0)}
      />
    </>
  );
}

/** By what the list is filtered, and before which event it begins: from the address. */
function useFilters() {
  const address = useAddress();
  return {
    address,
    status: (Object.keys(statuses) as Status[]).find((one) => one === address.text("status")),
    eventkey: eventKeys.find((one) => one === address.text("eventkey")),
    before: address.text("before"),
  };
}

function EventFilters({
  page,
}: {
  readonly page: OutputOf<typeof controlApi.outbox.list> | undefined;
}) {
  const { address, status, eventkey, before } = useFilters();
  const counts = page?.counts;
  const events = page?.events ?? [];
  return (
    <div className="filters">
      <Select<Status>
        aria-label="投递状态"
        allowClear
        placeholder={`全部状态${counts ? ` ${counts.total}` : ""}`}
        value={status ?? null}
        options={(Object.keys(statuses) as Status[]).map((value) => ({
          value,
          label: `${statuses[value]}${counts ? ` ${counts[value]}` : ""}`,
        }))}
        onChange={(next: Status | undefined) => address.set({ status: next, before: undefined })}
      />
      <Select<EventKey>
        aria-label="事件"
        className="filter-wide"
        allowClear
        placeholder="全部事件"
        value={eventkey ?? null}
        options={eventKeys.map((value) => ({ value, label: eventKinds[value].summary }))}
        onChange={(next: EventKey | undefined) =>
          address.set({ eventkey: next, before: undefined })
        }
      />
      <span className="grow" />
      <Button disabled={before === undefined} onClick={() => address.set({ before: undefined })}>
        回到最新
      </Button>
      <Button
        disabled={events.length < serverRows}
        onClick={() => address.set({ before: events.at(-1)?.eventid })}
      >
        更早的
      </Button>
    </div>
  );
}

const columnsOf = (mostAttempts: number): TableColumnsType<OutboxEvent> => [
  {
    title: "事件",
    render: (_, { eventkey: key }) => (
      <span className="two-lines">
        <code>{key}</code>
        <span className="second">{eventKinds[key].summary}</span>
      </span>
    ),
  },
  { title: "记录", render: (_, { eventkey: key, payload }) => `${recordName(key)} ${payload}` },
  { title: "发生", render: (_, { at }) => <span className="figures">{exactMomentText(at)}</span> },
  { title: "接收方", render: (_, { deliveries }) => receiversOf(deliveries) },
  {
    title: "状态",
    render: (_, event) => {
      const { label, color } = eventState(event, mostAttempts);
      return <Tag color={color}>{label}</Tag>;
    },
  },
  {
    title: "操作",
    align: "right",
    render: (_, { eventid }) => <RedeliverEvent eventid={eventid} />,
  },
];

function deliveriesOf({ deliveries }: OutboxEvent) {
  return <Deliveries deliveries={deliveries} />;
}

function receiversOf(deliveries: readonly Delivery[]): string {
  return [...new Set(deliveries.map(({ receiver }) => receiverName(receiver)))].join("、") || "无";
}

const colors: Readonly<Record<Status, string>> = {
  pending: "processing",
  delivered: "success",
  dead: "error",
};

function Deliveries({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  if (deliveries.length === 0) return <p className="second">没有人接收这个事件。</p>;
  return (
    <ul className="plain deliveries">
      {deliveries.map((one) => (
        <li key={one.deliveryid}>
          <Tag color={colors[one.status]}>{statuses[one.status]}</Tag>
          <b>{receiverName(one.receiver)}</b>
          <span className="second figures">试了 {one.attempts} 次</span>
          {one.nextattemptat !== undefined && (
            <span className="second figures">下次 {exactMomentText(one.nextattemptat)}</span>
          )}
          {one.deliveredat !== undefined && (
            <span className="second figures">送达 {exactMomentText(one.deliveredat)}</span>
          )}
          {one.lasterror !== undefined && <code className="wrap">{one.lasterror}</code>}
        </li>
      ))}
    </ul>
  );
}
