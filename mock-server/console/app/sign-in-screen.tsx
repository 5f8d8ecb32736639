import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Form, Input, Modal } from "antd";
import { useState } from "react";
import { office } from "../data/clients";
import { useOperator } from "../data/operator-session";
import { useCommand } from "../data/use-command";
import { errorSentence } from "../parts/error-sentence";
import { useDemoWorld } from "./use-demo-world";

interface Fields {
  readonly account: string;
  readonly password: string;
}

/** Before everything else; what was asked for stays in the address and is shown afterwards. */
export function SignInScreen() {
  return (
    <main className="sign-in">
      <Card className="sign-in-card">
        <div className="layout-brand">
          <img src="./icon.svg" alt="" />
          <h1>分销中台</h1>
        </div>
        <SignInForm />
      </Card>
    </main>
  );
}

/** Over a screen whose session is over: what was typed there is still there afterwards. */
export function SignInAgain() {
  return (
    <Modal open closable={false} keyboard={false} footer={null} width={400} title="登录已过期">
      <p className="second">重新登录后继续，页面上填到一半的内容还在。</p>
      <SignInForm />
    </Modal>
  );
}

function SignInForm() {
  const [form] = Form.useForm<Fields>();
  const [problem, setProblem] = useState<string>();
  const login = useCommand(office.session.loginByOperator);
  const signIn = useOperator((store) => store.signIn);
  const queryClient = useQueryClient();
  const isDemo = useDemoWorld() !== undefined;
  const submit = async (fields: Fields) => {
    if (login.isSending) return;
    setProblem(undefined);
    try {
      const { token, expiresat, operator } = await login.send(fields);
      office.forgetToken();
      signIn({ token, expiresat, name: operator.name });
      void queryClient.invalidateQueries();
    } catch (error) {
      setProblem(errorSentence(error));
    }
  };
  return (
    <>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="account" label="账号" rules={[{ required: true, message: "请输入账号" }]}>
          <Input autoComplete="username" autoFocus maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: "请输入密码" }]}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        {problem !== undefined && (
          <Form.Item>
            <Alert type="error" showIcon title={problem} role="alert" />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block size="large" loading={login.isSending}>
          登录
        </Button>
      </Form>
      {isDemo && (
        <p className="second">
          这是演示环境：账号 operator，密码 operator（启动时设置过 OPERATOR_PASSWORD 的，用它）。
          <Button
            type="link"
            size="small"
            onClick={() => form.setFieldsValue({ account: "operator", password: "operator" })}
          >
            填入
          </Button>
        </p>
      )}
    </>
  );
}
