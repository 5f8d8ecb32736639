import { Empty, Table, Tag } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { exactMomentText } from "../../parts/moment-text";
import { Money } from "../../parts/money";

const statuses = {
  apply: ["申请", "processing"],
  success: ["成功", "success"],
  fail: ["失败", "error"],
  cancelled: ["本人取消", "default"],
} as const;

/** 提现日志: what the handlers of the withdrawal events wrote down. */
export function WithdrawLog() {
  const { data, error, refresh, isAsking } = useAnswer(
    control.outbox.withdrawLog,
    {},
    { everyMs: 3_000 },
  );
  if (error && !data) return <LoadError what="提现日志" error={error} onRetry={refresh} />;
  return (
    <Table
      aria-label="提现日志"
      size="middle"
      rowKey="withdrawid"
      loading={isAsking && !data}
      dataSource={[...(data?.list ?? [])]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: "max-content" }}
      locale={{
        emptyText: data ? (
          <Empty description="还没有日志：在小程序里申请一笔提现，事件送达后就会记下" />
        ) : (
          " "
        ),
      }}
      columns={[
        { title: "提现", dataIndex: "withdrawid" },
        { title: "会员", dataIndex: "memberid" },
        { title: "金额", align: "right", render: (_, row) => <Money amountFen={row.amount} /> },
        {
          title: "状态",
          render: (_, row) => <Tag color={statuses[row.status][1]}>{statuses[row.status][0]}</Tag>,
        },
        { title: "原因", render: (_, row) => row.failreason ?? "" },
        {
          title: "更新",
          render: (_, row) => <span className="figures">{exactMomentText(row.updatedat)}</span>,
        },
      ]}
    />
  );
}
