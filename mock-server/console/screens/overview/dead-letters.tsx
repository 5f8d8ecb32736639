import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { WaitingCard } from "./waiting-card";

/** Events that reached nobody to the last attempt. Only a mock server tells of them: beside a real backend there is no such card. */
export function DeadLetters() {
  const { events } =
    useAnswer(control.outbox.list, { status: "dead" }, { everyMs: 60_000 }).data ?? {};
  if (!events) return null;
  const [newest] = events;
  const failed = newest?.deliveries.find(({ status }) => status === "dead");
  return (
    <WaitingCard
      title="投递失败的事件"
      count={events.length}
      unit="条"
      act={events.length > 0 ? "去处理" : "查看"}
      to="/events?status=dead"
      isQuiet
    >
      {newest && failed
        ? `${newest.eventkey} ${newest.payload}，已试 ${failed.attempts} 次`
        : "所有事件都已送达或在重试"}
    </WaitingCard>
  );
}
