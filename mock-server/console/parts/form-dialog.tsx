import { ApiError } from "@distribution/sdk";
import { Alert, App, Form, Modal } from "antd";
import { useRef, useState, type ReactNode } from "react";
import { commandProblem } from "./error-sentence";

interface FormDialogProps<Fields extends object> {
  readonly title: string;
  readonly okText: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly initialValues?: Partial<Fields>;
  readonly width?: number;
  /** What it does cannot be undone. */
  readonly isDanger?: boolean;
  /** It cannot be sent yet. */
  readonly isLocked?: boolean;
  /** Sends it; what the server says of a field stands at that field, and the rest in the dialog. */
  readonly run: (fields: Fields) => Promise<unknown>;
  /** Said when it is done. */
  readonly done: (fields: Fields) => string;
  /** The form's items, named as the endpoint's fields. */
  readonly children: ReactNode;
}

/** A form over the page: locked while it is sent, and what was typed stays when it is refused. */
export function FormDialog<Fields extends object>(props: FormDialogProps<Fields>) {
  const { title, okText, open, onClose, initialValues, run, done, children } = props;
  const { width = 520, isDanger = false, isLocked = false } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [problem, setProblem] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  // Two clicks in one tick come before the button is drawn as locked.
  const running = useRef(false);
  const submit = async (fields: Fields) => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    setProblem(undefined);
    try {
      await run(fields);
      onClose();
      void message.success(done(fields));
    } catch (error) {
      const named = fieldProblems(error).filter(({ field }) => field in fields);
      form.setFields(
        named.map(({ field, message: said }) => ({ name: field as never, errors: [said] })),
      );
      if (named.length === 0) setProblem(commandProblem(error));
    } finally {
      running.current = false;
      setRunning(false);
    }
  };
  return (
    <Modal
      title={title}
      open={open}
      okText={okText}
      cancelText="取消"
      width={width}
      okButtonProps={{ danger: isDanger, disabled: isLocked }}
      confirmLoading={isRunning}
      closable={{ disabled: isRunning, "aria-label": "关闭" }}
      cancelButtonProps={{ disabled: isRunning }}
      onOk={form.submit}
      onCancel={() => isRunning || onClose()}
      afterClose={() => {
        form.resetFields();
        setProblem(undefined);
      }}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(initialValues && { initialValues })}
        onFinish={(fields: Fields) => void submit(fields)}
      >
        {children}
        {problem !== undefined && <Alert type="error" showIcon title={problem} role="alert" />}
      </Form>
    </Modal>
  );
}

/** What the server says of single fields. */
function fieldProblems(
  error: unknown,
): readonly { readonly field: string; readonly message: string }[] {
  if (!(error instanceof ApiError) || error.code !== "VALIDATION_FAILED") return [];
  return error.details?.fields ?? [];
}
