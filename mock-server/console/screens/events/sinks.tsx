import { Empty, Select, Table, Tag } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { exactMomentText } from "../../parts/moment-text";
import { sinkNames, sinkSentence, type SinkRow } from "../../parts/outbox-words";
import { useAddress } from "../../parts/use-address";

/** What the built-in receivers got, each with its body. */
export function Sinks() {
  const address = useAddress();
  const channel = Object.keys(sinkNames).find((one) => one === address.text("channel"));
  const { data, error, refresh, isAsking } = useAnswer(
    control.outbox.sink,
    (channel === undefined ? {} : { channel }) as Parameters<typeof control.outbox.sink>[0],
    { everyMs: 3_000 },
  );
  if (error && !data) return <LoadError what="接收端" error={error} onRetry={refresh} />;
  return (
    <>
      <div className="filters">
        <Select
          aria-label="接收端"
          allowClear
          placeholder="全部接收端"
          value={channel ?? null}
          options={Object.entries(sinkNames).map(([value, label]) => ({ value, label }))}
          onChange={(next: string | undefined) => address.set({ channel: next })}
        />
        <span className="second">没有设置真实地址的，都发到这里；最新的 100 条。</span>
      </div>
      <Table<SinkRow>
        aria-label="收到的内容"
        size="middle"
        rowKey="sinkid"
        loading={isAsking && !data}
        dataSource={[...(data?.list ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: "max-content" }}
        locale={{
          emptyText: data ? <Empty description="还没有收到什么：下一笔订单试试" /> : " ",
        }}
        expandable={{
          expandedRowRender: bodyOf,
          columnTitle: <span className="unseen">展开</span>,
        }}
        columns={[
          {
            title: "接收端",
            render: (_, row) => <Tag>{sinkNames[row.channel] ?? row.channel}</Tag>,
          },
          { title: "路径", render: (_, row) => <code>{row.path || "（整个地址）"}</code> },
          {
            title: "内容",
            render: (_, row) => <span className="one-line">{sinkSentence(row)}</span>,
          },
          {
            title: "时间",
            render: (_, row) => <span className="figures">{exactMomentText(row.at)}</span>,
          },
        ]}
      />
    </>
  );
}

function bodyOf({ body }: SinkRow) {
  return <pre className="json">{JSON.stringify(body, null, 2)}</pre>;
}
