import { Alert, App, Button, Form, Input, Modal, type ButtonProps } from "antd";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { commandProblem } from "./error-sentence";

interface Reason {
  readonly label: string;
  readonly required: boolean;
  /** The contract's limit. */
  readonly maxLength: number;
}

interface ActProps extends Pick<
  ButtonProps,
  "type" | "danger" | "ghost" | "size" | "disabled" | "block"
> {
  /** What the button says: 「通过」. */
  readonly label: string;
  /** The question: 「通过吴佳宁的申请？」 */
  readonly title: string;
  /** What it will change. */
  readonly children: ReactNode;
  readonly reason?: Reason;
  /** Does it; the sentence of a refusal stays in the dialog. */
  readonly run: (reason: string) => Promise<unknown>;
  /** Said when it is done. */
  readonly done: string;
}

/**
 * A button whose act is told before it is done: the dialog says what will change, asks for the reason
 * where the owner is told one, is locked while it runs, and keeps what was typed when it is refused.
 */
export function Act({ label, title, children, reason, run, done, ...button }: ActProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason?: string }>();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  // Two clicks in one tick come before the button is drawn as locked.
  const running = useRef(false);
  // Somebody else has decided meanwhile: the row leaves with its dialog, and what was refused is said all the same.
  const unread = useRef<string>(undefined);
  useEffect(() => {
    unread.current = open ? problem : undefined;
  }, [open, problem]);
  useEffect(() => () => void (unread.current && message.error(unread.current, 8)), [message]);
  const finish = async ({ reason: text = "" }: { reason?: string }) => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    setProblem(undefined);
    try {
      await run(text.trim());
      setOpen(false);
      void message.success(done);
    } catch (error) {
      setProblem(commandProblem(error));
    } finally {
      running.current = false;
      setRunning(false);
    }
  };
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        title={title}
        open={open}
        okText={label}
        cancelText="再想想"
        okButtonProps={{ danger: button.danger ?? false }}
        confirmLoading={isRunning}
        closable={{ disabled: isRunning, "aria-label": "关闭" }}
        cancelButtonProps={{ disabled: isRunning }}
        onOk={form.submit}
        onCancel={() => isRunning || setOpen(false)}
        afterClose={() => {
          form.resetFields();
          setProblem(undefined);
        }}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" onFinish={(values) => void finish(values)}>
          <div className="act-says">{children}</div>
          {reason && (
            <Form.Item
              name="reason"
              label={reason.label}
              rules={[
                { required: reason.required, whitespace: true, message: `请填写${reason.label}` },
              ]}
            >
              <Input.TextArea autoFocus rows={3} maxLength={reason.maxLength} showCount />
            </Form.Item>
          )}
          {problem !== undefined && <Alert type="error" showIcon title={problem} role="alert" />}
        </Form>
      </Modal>
    </>
  );
}
