import { Alert, Modal } from "antd";
import { useRef, useState } from "react";
import { commandProblem } from "../../parts/error-sentence";
import type { Effects } from "./use-preview";

interface ConfirmChangesProps {
  /** Of what would be saved; closed without them. */
  readonly effects: Effects | undefined;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
}

/** What the change will mean, by the server's own count, before it is saved. */
export function ConfirmChanges({ effects, onSave, onClose }: ConfirmChangesProps) {
  const [problem, setProblem] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  // Two clicks in one tick come before the button is drawn as locked.
  const running = useRef(false);
  const save = async () => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    setProblem(undefined);
    try {
      await onSave();
    } catch (error) {
      setProblem(commandProblem(error));
    } finally {
      running.current = false;
      setRunning(false);
    }
  };
  return (
    <Modal
      title="保存之后会怎样"
      open={effects !== undefined}
      okText="确认保存"
      cancelText="再想想"
      confirmLoading={isRunning}
      closable={{ disabled: isRunning, "aria-label": "关闭" }}
      cancelButtonProps={{ disabled: isRunning }}
      onOk={() => void save()}
      onCancel={() => isRunning || onClose()}
      afterClose={() => setProblem(undefined)}
      destroyOnHidden
      width={600}
    >
      {effects?.length === 0 ? (
        <p>只改了文字，现在起按新的显示。</p>
      ) : (
        <ul className="effects">
          {effects?.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {problem !== undefined && <Alert type="error" showIcon title={problem} role="alert" />}
    </Modal>
  );
}
