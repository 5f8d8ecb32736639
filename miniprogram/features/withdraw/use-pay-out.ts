import { useRef, useState } from "react";
import { confirmPayOut } from "../../platform/confirm-pay-out";
import { showToast } from "../../platform/feedback";
import { errorSentence } from "../../shell/error-sentence";
import { useWithdrawalConfirm } from "../../data/queries/withdrawal";

/**
 * Opens WeChat's confirmation of a transfer, then asks the server what became of it: that the page
 * was shown says nothing about the money.
 */
export function usePayOut(withdrawid: string, refresh: () => Promise<unknown>) {
  const confirm = useWithdrawalConfirm();
  const [opening, setOpening] = useState(false);
  const underWay = useRef(false);

  const open = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setOpening(true);
    try {
      const outcome = await confirmPayOut(await confirm.mutateAsync(withdrawid));
      if (outcome === "unsupported") showToast("当前微信版本不支持确认收款，请升级微信");
      await refresh();
    } catch (failure) {
      const { title, nextStep } = errorSentence(failure);
      showToast(`${title}，${nextStep}`);
    } finally {
      underWay.current = false;
      setOpening(false);
    }
  };

  return { opening, open: () => void open() };
}
