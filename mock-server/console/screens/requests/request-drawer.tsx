import { Descriptions, Drawer, Skeleton } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { exactMomentText } from "../../parts/moment-text";
import { useAddress } from "../../parts/use-address";
import { StatusTag } from "./status-tag";

/** A request with what went in and what came out. Which one stands in the address. */
export function RequestDrawer() {
  const address = useAddress();
  const log = address.number("log");
  const { data, error, refresh } = useAnswer(
    control.request.detail,
    { logid: String(log ?? 0) },
    { when: log !== undefined },
  );
  const shown = data && Number(data.logid) === log ? data : undefined;
  return (
    <Drawer
      title={shown ? shown.summary : "接口请求"}
      open={log !== undefined}
      size={640}
      onClose={() => address.set({ log: undefined })}
      closable={{ "aria-label": "关闭" }}
    >
      {shown ? (
        <>
          <Descriptions
            size="small"
            column={1}
            items={[
              { label: "接口", children: <code>{shown.endpoint}</code> },
              {
                label: "请求",
                children: (
                  <code>
                    {shown.method} {shown.path}
                  </code>
                ),
              },
              { label: "谁", children: shown.caller?.name ?? "未登录" },
              { label: "时间", children: `${exactMomentText(shown.at)}，${shown.ms} 毫秒` },
              { label: "结果", children: <StatusTag status={shown.status} /> },
              { label: "请求编号", children: <code>{shown.requestid}</code> },
              ...(shown.fault === undefined ? [] : [{ label: "故障", children: shown.fault }]),
            ]}
          />
          {shown.problem !== undefined && (
            <>
              <h2>服务器的错误</h2>
              <pre className="json">{shown.problem}</pre>
            </>
          )}
          <h2>输入</h2>
          <Json value={shown.input} />
          <h2>输出</h2>
          <Json value={shown.output} />
        </>
      ) : error ? (
        <LoadError what="这次请求" error={error} onRetry={refresh} />
      ) : (
        <Skeleton active />
      )}
    </Drawer>
  );
}

function Json({ value }: { readonly value: unknown }) {
  return (
    <pre className="json" tabIndex={0}>
      {value === null || value === undefined ? "（空）" : JSON.stringify(value, null, 2)}
    </pre>
  );
}
