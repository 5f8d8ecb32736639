import type { RowOf } from "../../parts/page-table";
import type { office } from "../../data/clients";
import {
  ApproveWithdrawal,
  CompleteWithdrawal,
  RejectWithdrawal,
  RetryWithdrawal,
} from "../../parts/withdrawal-acts";

export type WithdrawalRow = RowOf<typeof office.withdrawal.list.endpoint>;

/** What an operator can do with it where it stands; nothing where it is at its end. */
export function WithdrawalButtons({ row }: { readonly row: WithdrawalRow }) {
  const isOpen = row.status === 0 || row.status === 1;
  if (!isOpen) return null;
  return (
    <span className="row-acts">
      {row.status === 0 && <ApproveWithdrawal withdrawal={row} />}
      {row.attention !== undefined && <RetryWithdrawal withdrawal={row} />}
      {/* WeChat's own word ends a transfer that it has; other ways are paid by hand. */}
      {row.withdrawtype !== "wechat" && row.status === 1 && <CompleteWithdrawal withdrawal={row} />}
      {row.confirm?.state !== "closing" && <RejectWithdrawal withdrawal={row} />}
    </span>
  );
}
