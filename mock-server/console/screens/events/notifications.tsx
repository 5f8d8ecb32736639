import type { NotificationKind } from "@distribution/sdk";
import { Empty, Input, Table, Tag } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { exactMomentText } from "../../parts/moment-text";
import { sinkNames } from "../../parts/outbox-words";
import { useAddress } from "../../parts/use-address";

const kinds: Readonly<Record<NotificationKind, string>> = {
  audit: "审核结果",
  earnings: "收益",
  withdraw: "提现到账",
  bind: "绑定用户",
  expire: "即将过期",
  digest: "每日汇总",
};

/** What members were told, over which channel, and how it ended. */
export function Notifications() {
  const address = useAddress();
  const member = address.number("member");
  const { data, error, refresh, isAsking } = useAnswer(
    control.outbox.notifications,
    member === undefined ? {} : { memberid: String(member) },
    { everyMs: 3_000 },
  );
  if (error && !data) return <LoadError what="通知" error={error} onRetry={refresh} />;
  return (
    <>
      <div className="filters">
        <Input.Search
          aria-label="会员编号"
          placeholder="会员编号"
          allowClear
          defaultValue={member ?? ""}
          onSearch={(text) => address.set({ member: text.trim() })}
        />
        <span className="second">最新的 100 条</span>
      </div>
      <Table
        aria-label="发给用户的通知"
        size="middle"
        rowKey="notificationid"
        loading={isAsking && !data}
        dataSource={[...(data?.list ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: "max-content" }}
        locale={{
          emptyText: data ? <Empty description="没有通知：让一笔订单成交，或审核一笔提现" /> : " ",
        }}
        columns={[
          { title: "会员", dataIndex: "memberid" },
          { title: "种类", render: (_, row) => kinds[row.kind] },
          { title: "途径", render: (_, row) => <Tag>{sinkNames[row.channel]}</Tag> },
          {
            title: "内容",
            render: (_, row) => (
              <span className="one-line">{Object.values(row.content).join(" · ")}</span>
            ),
          },
          {
            title: "时间",
            render: (_, row) => <span className="figures">{exactMomentText(row.at)}</span>,
          },
          {
            title: "结果",
            render: (_, { result, error: problem, errorcode }) =>
              result === "sent" ? (
                <Tag color="success">已发送</Tag>
              ) : result === "refused" ? (
                <Tag color="error">被拒{errorcode === undefined ? "" : ` ${errorcode}`}</Tag>
              ) : problem === undefined ? (
                <Tag>等待发送</Tag>
              ) : (
                <Tag color="error">{problem}</Tag>
              ),
          },
        ]}
      />
    </>
  );
}
