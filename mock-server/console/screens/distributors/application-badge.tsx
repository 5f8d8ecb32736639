import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { CountBadge } from "../../parts/count-badge";

/** Applications that wait for the audit. */
export function ApplicationBadge() {
  const page = useAnswer(office.distributor.listAudit, { pagesize: 1 }, { everyMs: 60_000 });
  return <CountBadge count={page.data?.total} />;
}
