import { ApiError } from "@distribution/sdk";
import { Alert, Button, Card, Form, Input } from "antd";
import { useState } from "react";
import { control } from "../data/clients";
import { useControlKey } from "../data/control-key";
import { useCommand } from "../data/use-command";
import { errorSentence } from "../parts/error-sentence";

/** In place of what plays the outside world, where the server was started with a key: it is asked for here. */
export function ControlKeyScreen() {
  const check = useCommand(control.world.health);
  const [problem, setProblem] = useState<string>();
  const submit = async ({ key }: { readonly key: string }) => {
    if (check.isSending) return;
    setProblem(undefined);
    useControlKey.getState().enter(key.trim());
    try {
      await check.send({});
    } catch (error) {
      useControlKey.getState().forget();
      const isRefused = error instanceof ApiError && error.code === "FORBIDDEN";
      setProblem(isRefused ? "密钥不对，请核对后再输入" : errorSentence(error));
    }
  };
  return (
    <Card className="key-card" title="请输入控制密钥">
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(fields: { key: string }) => void submit(fields)}
      >
        <p className="second">
          这个模拟服务启动时设置了
          MOCK_CONTROL_KEY，控制面板、事件和请求日志凭它打开。中台不受影响。
        </p>
        <Form.Item
          name="key"
          label="控制密钥"
          extra="只在这个标签页里记到关闭为止；在右上角的账号菜单里可以随时退出"
          rules={[
            { required: true, whitespace: true, message: "请输入控制密钥" },
            {
              pattern: /^\s*[\x21-\x7e]*\s*$/,
              message: "密钥里只有英文字母、数字和符号，没有空格",
            },
          ]}
        >
          <Input.Password autoComplete="off" autoFocus maxLength={256} />
        </Form.Item>
        {problem !== undefined && (
          <Form.Item>
            <Alert type="error" showIcon title={problem} role="alert" />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={check.isSending}>
          打开
        </Button>
      </Form>
    </Card>
  );
}
