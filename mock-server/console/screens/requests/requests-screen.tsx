import type { controlApi } from "@distribution/mock-server/control";
import type { OutputOf } from "@distribution/sdk";
import { Card, Empty, Input, Switch, Table, Tag, type TableColumnsType } from "antd";
import { useState } from "react";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { exactMomentText } from "../../parts/moment-text";
import { PhoneBeside } from "../../parts/phone-beside";
import { useAddress } from "../../parts/use-address";
import { RequestDrawer } from "./request-drawer";
import { StatusTag } from "./status-tag";
import "./requests.css";

const liveMs = 2_000;

type Request = OutputOf<typeof controlApi.request.list>["list"][number];

/** 请求日志: what the mini-program and the middle office asked, as it comes in. */
export default function RequestsScreen() {
  const address = useAddress();
  const keyword = address.text("keyword") ?? "";
  const failed = address.text("failed") === "yes";
  const [isLive, setLive] = useState(true);
  const { data, error, refresh, isAsking } = useAnswer(
    control.request.list,
    { ...(keyword === "" ? {} : { keyword }), failed },
    isLive ? { everyMs: liveMs } : {},
  );
  return (
    <PhoneBeside>
      <Card className="requests">
        <Filters total={data?.total} isLive={isLive} onLive={setLive} />
        {error && !data ? (
          <LoadError what="请求日志" error={error} onRetry={refresh} />
        ) : (
          <Table<Request>
            aria-label="接口请求"
            size="small"
            rowKey="logid"
            loading={isAsking && !data}
            dataSource={[...(data?.list ?? [])]}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: "max-content" }}
            onRow={({ logid }) => ({ onClick: () => address.step({ log: logid }) })}
            rowClassName="clickable"
            locale={{ emptyText: data ? <Nothing isFiltered={keyword !== "" || failed} /> : " " }}
            columns={columns}
          />
        )}
      </Card>
      <RequestDrawer />
    </PhoneBeside>
  );
}

function Filters(props: {
  readonly total: number | undefined;
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
}) {
  const { total, isLive, onLive } = props;
  const address = useAddress();
  return (
    <div className="filters">
      <Input.Search
        aria-label="按接口、路径或人找"
        placeholder="按接口、路径或人找"
        allowClear
        maxLength={100}
        defaultValue={address.text("keyword") ?? ""}
        onSearch={(text) => address.set({ keyword: text.trim() })}
      />
      <label>
        <Switch
          size="small"
          checked={address.text("failed") === "yes"}
          onChange={(next) => address.set({ failed: next ? "yes" : undefined })}
        />{" "}
        只看没成功的
      </label>
      <label>
        <Switch size="small" checked={isLive} onChange={onLive} /> 实时更新
      </label>
      <span className="grow" />
      {total !== undefined && <span className="second">记得最近 {total} 次，令牌与账号已隐去</span>}
    </div>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <Empty
      description={
        isFiltered
          ? "没有这样的请求：换个词，或关掉「只看没成功的」"
          : "还没有请求：打开小程序点几下，就会出现在这里"
      }
    />
  );
}

const columns: TableColumnsType<Request> = [
  {
    title: "时间",
    render: (_, { at }) => <span className="figures">{exactMomentText(at).slice(6)}</span>,
  },
  { title: "接口", render: (_, request) => <Opener request={request} /> },
  {
    title: "请求",
    render: (_, { method, path }) => (
      <code>
        {method} {path}
      </code>
    ),
  },
  {
    title: "谁",
    render: (_, { caller }) =>
      caller ? (
        `${caller.name}${caller.operatorid === undefined ? "" : "（中台）"}`
      ) : (
        <span className="second">未登录</span>
      ),
  },
  {
    title: "结果",
    render: (_, { status, fault }) => (
      <>
        <StatusTag status={status} />
        {fault !== undefined && <Tag color="warning">故障 {fault}</Tag>}
      </>
    ),
  },
  {
    title: "耗时",
    align: "right",
    render: (_, { ms }) => <span className="figures">{ms} ms</span>,
  },
];

/** The row opens on a click anywhere; for the keyboard there is a button, whose click is the row's. */
function Opener({ request: { summary, endpoint } }: { readonly request: Request }) {
  return (
    <span className="two-lines">
      <button type="button" className="row-button">
        {summary}
      </button>
      <code className="second">{endpoint}</code>
    </span>
  );
}
