import { showToast } from "../../platform/feedback";
import { replacePage } from "../../shell/navigate";

/** The record takes the form's place: 返回 leads to where one came from. */
export function showRecord(withdrawid: string): Promise<void> {
  return replacePage("withdrawDetail", { withdrawid }).catch(() =>
    showToast("已提交，可在提现记录查看"),
  );
}
