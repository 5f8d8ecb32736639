import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { CountBadge } from "../../parts/count-badge";

/** Withdrawals that wait for the audit. */
export function WaitingBadge() {
  const page = useAnswer(office.withdrawal.list, { status: 0, pagesize: 1 }, { everyMs: 60_000 });
  return <CountBadge count={page.data?.total} />;
}
