import type { controlApi } from "@distribution/mock-server/control";
import type { OutputOf } from "@distribution/sdk";
import { Button, Form, InputNumber, Select, Tag } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { LoadError } from "../../parts/load-error";
import { useQuickAct } from "../../parts/use-quick-act";

const kinds = {
  latency: "变慢",
  error: "报错",
  drop: "做了但回复丢失",
  malformed: "回复残缺",
} as const;
type Kind = keyof typeof kinds;
type Reply = OutputOf<typeof controlApi.misfortune.faults>;

interface Typed {
  readonly path?: string;
  readonly kind: Kind;
  readonly latencyms?: number | null;
  readonly status?: number | null;
  readonly times?: number | null;
}

/** What goes wrong on purpose: the faults that stand, and another one. The mock server's own endpoints have none. */
export function Faults() {
  const { data, error, refresh } = useAnswer(control.misfortune.faults, {}, { everyMs: 3_000 });
  if (error && !data) return <LoadError what="故障" error={error} onRetry={refresh} />;
  return (
    <section className="tool">
      <p className="second">只影响接口，不影响这个面板；重置世界或重启服务器后都会恢复。</p>
      {(data?.faults ?? []).map((fault) => (
        <Standing key={fault.path ?? "all"} fault={fault} />
      ))}
      {data?.faults.length === 0 && <p>现在一切正常，没有故障。</p>}
      <AnotherFault endpoints={data?.endpoints ?? []} />
    </section>
  );
}

function Standing({ fault }: { readonly fault: Reply["faults"][number] }) {
  const setFault = useCommand(control.misfortune.setFault);
  const { act, isRunning } = useQuickAct();
  const { path, kind, latencyms, status, times } = fault;
  const end = () => setFault.send({ kind: "none", ...(path === undefined ? {} : { path }) });
  return (
    <article className="tool-row tool-row-head">
      <Tag color="error">{kinds[kind]}</Tag>
      <span className="grow">
        {path ?? "全部接口"}
        <span className="second">
          {latencyms === undefined ? "" : ` ${latencyms} 毫秒`}
          {status === undefined ? "" : ` HTTP ${status}`}
          {times === undefined ? " 一直" : ` 还有 ${times} 次`}
        </span>
      </span>
      <Button size="small" disabled={isRunning} onClick={() => act(end, "已恢复")}>
        恢复
      </Button>
    </article>
  );
}

function AnotherFault({ endpoints }: Pick<Reply, "endpoints">) {
  const setFault = useCommand(control.misfortune.setFault);
  const { act, isRunning } = useQuickAct();
  const [form] = Form.useForm<Typed>();
  const kind = Form.useWatch("kind", form);
  const set = ({ path, kind: wanted, latencyms, status, times }: Typed) =>
    act(
      () =>
        setFault.send({
          kind: wanted,
          ...(path ? { path } : {}),
          ...(wanted === "latency" && latencyms ? { latencyms } : {}),
          ...(wanted === "error" && status ? { status } : {}),
          ...(times ? { times } : {}),
        }),
      "故障已注入",
    );
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      initialValues={{ kind: "latency", latencyms: 1_500 }}
      onFinish={set}
    >
      <Form.Item name="path" label="接口">
        <Select
          allowClear
          placeholder="全部接口"
          showSearch={{ optionFilterProp: "label" }}
          options={endpoints.map(({ path, summary }) => ({
            value: path,
            label: `${path}　${summary}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="kind" label="怎样出错">
        <Select options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {kind === "latency" && (
        <Form.Item name="latencyms" label="慢多少毫秒">
          <InputNumber min={0} max={120_000} precision={0} />
        </Form.Item>
      )}
      {kind === "error" && (
        <Form.Item name="status" label="HTTP 状态码，不填为 500">
          <InputNumber min={400} max={599} precision={0} />
        </Form.Item>
      )}
      <Form.Item name="times" label="几次之后恢复，不填为一直">
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isRunning}>
        注入故障
      </Button>
    </Form>
  );
}
