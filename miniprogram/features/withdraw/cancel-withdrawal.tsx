import { ApiError, formatYuan, type Withdrawal } from "@distribution/sdk";
import { showToast } from "../../platform/feedback";
import { errorSentence } from "../../shell/error-sentence";
import { client } from "../../data/client";
import { moneyNouns } from "../../data/touch";
import { useCommand } from "../../data/use-command";
import { mayComeOf, openIntent, settleIntent } from "../../session/withdrawal-intent";
import { ConfirmDialog } from "../../ui/confirm-dialog";

export interface CancelWithdrawalProps {
  withdrawal: Pick<Withdrawal, "withdrawid" | "amount">;
  open: boolean;
  onClose: () => void;
}

/** Asks before a withdrawal in review is taken back. Cancelling twice is harmless, so a retry needs no care. */
export function CancelWithdrawal({ withdrawal, open, onClose }: CancelWithdrawalProps) {
  const cancel = useCommand(client.withdrawal.cancel, { touches: moneyNouns });
  const confirm = async () => {
    try {
      const cancelled = await cancel.send({ withdrawid: withdrawal.withdrawid });
      // It is what an application without an answer came to: the next one is another.
      const intent = openIntent();
      if (intent && mayComeOf(intent, cancelled)) settleIntent(intent.requestid);
      showToast("已取消，金额已退回");
    } catch (error) {
      // The server has decided: the page behind is being refreshed and shows what it is now.
      if (!(error instanceof ApiError) || error.code === "INTERNAL") return;
      showToast(errorSentence(error).title);
    }
    onClose();
  };
  const failure = cancel.error ? errorSentence(cancel.error) : undefined;
  return (
    <ConfirmDialog
      open={open}
      title="取消这笔提现？"
      message={`¥${formatYuan(withdrawal.amount)} 会退回可提现，之后可以重新申请。`}
      confirmText="取消并退回"
      cancelText="继续等待"
      loading={cancel.isSending}
      error={failure && `${failure.title}，${failure.nextStep}`}
      onConfirm={() => void confirm()}
      onCancel={() => {
        cancel.reset();
        onClose();
      }}
    />
  );
}
