import type { controlApi } from "@distribution/mock-server/control";
import { eventKeys, eventKinds, type EventKey, type OutputOf } from "@distribution/sdk";
import {
  Alert,
  Button,
  Empty,
  Form,
  Input,
  Select,
  Table,
  Typography,
  type TableColumnsType,
} from "antd";
import { useState } from "react";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { Act } from "../../parts/act";
import { fieldProblems } from "../../parts/field-problems";
import { LoadError } from "../../parts/load-error";
import { useQuickAct } from "../../parts/use-quick-act";

type Subscriber = OutputOf<typeof controlApi.subscriber.list>["list"][number];

interface Typed {
  readonly url: string;
  readonly eventkeys?: EventKey[];
}

/** Who else is told of events, by webhook. */
export function Subscribers() {
  const { data, error, refresh, isAsking } = useAnswer(control.subscriber.list);
  if (error && !data) return <LoadError what="接收地址" error={error} onRetry={refresh} />;
  return (
    <>
      <AddSubscriber />
      <Table<Subscriber>
        aria-label="接收地址"
        size="middle"
        rowKey="receiver"
        loading={isAsking && !data}
        dataSource={[...(data?.list ?? [])]}
        pagination={false}
        scroll={{ x: "max-content" }}
        locale={{
          emptyText: data ? (
            <Empty description="还没有接收地址：在上面登记一个，事件就会用 webhook 送去" />
          ) : (
            " "
          ),
        }}
        columns={columns}
      />
    </>
  );
}

/** The secret is shown once: the server tells it to nobody again. */
function AddSubscriber() {
  const add = useCommand(control.subscriber.add);
  const { act, isRunning } = useQuickAct();
  const [form] = Form.useForm<Typed>();
  const [secret, setSecret] = useState<string>();
  const register = ({ url, eventkeys }: Typed) =>
    act(async () => {
      const request = { url, ...(eventkeys?.length ? { eventkeys } : {}) };
      const added = await add.send(request).catch((error: unknown) => {
        for (const { path, message } of fieldProblems(error))
          form.setFields([{ name: path as never, errors: [message] }]);
        throw error;
      });
      setSecret(added.secret);
      form.resetFields();
    }, "已登记，从下一个事件起投递");
  return (
    <>
      <Form<Typed> form={form} className="filters" layout="inline" onFinish={register}>
        <Form.Item
          name="url"
          className="grow"
          rules={[{ required: true, whitespace: true, message: "请填写接收地址" }]}
        >
          <Input aria-label="接收地址" placeholder="http://127.0.0.1:9000/webhooks" />
        </Form.Item>
        <Form.Item name="eventkeys" className="grow">
          <Select
            aria-label="要接收的事件"
            mode="multiple"
            maxTagCount="responsive"
            placeholder="全部事件"
            options={eventKeys.map((value) => ({ value, label: eventKinds[value].summary }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          登记
        </Button>
      </Form>
      {secret !== undefined && (
        <Alert
          type="info"
          closable
          title="签名密钥只在这里显示一次，请现在复制"
          description={<Typography.Text copyable>{secret}</Typography.Text>}
        />
      )}
    </>
  );
}

const columns: TableColumnsType<Subscriber> = [
  { title: "接收方", dataIndex: "receiver" },
  { title: "地址", render: (_, { url }) => <code className="wrap">{url}</code> },
  {
    title: "事件",
    render: (_, { eventkeys }) =>
      eventkeys?.map((key) => eventKinds[key].summary).join("、") ?? "全部",
  },
  { title: "操作", align: "right", render: (_, row) => <Remove subscriber={row} /> },
];

function Remove({ subscriber: { subscriberid, url } }: { readonly subscriber: Subscriber }) {
  const remove = useCommand(control.subscriber.remove);
  if (subscriberid === undefined) return <span className="second">由环境变量设置</span>;
  return (
    <Act
      label="取消"
      size="small"
      danger
      title="不再投递到这个地址？"
      done="已取消"
      run={() => remove.send({ subscriberid })}
    >
      <p className="wrap">{url}</p>
      <p>尚未投递的事件不再投递；以后可以重新登记，密钥会是新的。</p>
    </Act>
  );
}
