import { formatYuan, withdrawMethodLabels } from "@distribution/sdk";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Facts } from "../../ui/facts";
import { feeFacts } from "./fee-facts";
import type { useSubmission } from "./use-submission";

export interface ApplyConfirmProps {
  submission: ReturnType<typeof useSubmission>;
  now: number;
}

/** Says once more what is about to happen to the money, and stays until that is known. */
export function ApplyConfirm({ submission, now }: ApplyConfirmProps) {
  const { application, error } = submission;
  if (!application) return null;
  const { amount, method, shownAccount, terms } = application;
  return (
    <ConfirmDialog
      open
      title={`确认提现 ¥${formatYuan(amount)}`}
      confirmText={error === undefined ? "确认提现" : "重试"}
      cancelText={error === undefined ? "再想想" : "返回修改"}
      loading={submission.sending}
      error={error}
      onConfirm={submission.send}
      onCancel={submission.dismiss}
    >
      <Facts
        facts={[
          { key: "method", label: "提现方式", value: withdrawMethodLabels[method] },
          ...(shownAccount === undefined
            ? []
            : [{ key: "account", label: "收款账号", value: shownAccount }]),
          ...feeFacts(amount, terms, now),
        ]}
      />
    </ConfirmDialog>
  );
}
