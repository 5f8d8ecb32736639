import { Button } from "antd";
import { control } from "../data/clients";
import { useCommand } from "../data/use-command";
import { useQuickAct } from "./use-quick-act";

/** 重投: the event once more, under its old id, to everybody whom it has not reached. */
export function RedeliverEvent({ eventid }: { readonly eventid: string }) {
  const redeliver = useCommand(control.outbox.redeliver);
  const { act, isRunning } = useQuickAct();
  return (
    <Button
      type="link"
      size="small"
      loading={isRunning}
      aria-label={`重投事件 ${eventid}`}
      onClick={() => act(() => redeliver.send({ eventid }), "已重新排队，马上再投递一次")}
    >
      重投
    </Button>
  );
}
