import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../data/client";
import { useOffered } from "../../data/offers";
import { moneyNouns, touch } from "../../data/touch";
import { useCommand } from "../../data/use-command";
import { confirmPayOut, type PayOut } from "../../platform/confirm-pay-out";
import { showToast } from "../../platform/feedback";
import { errorSentence } from "../../shell/error-sentence";

/**
 * Opens WeChat's page of a transfer or of 免确认收款, then asks the server what became of it: that the
 * page was shown says nothing. Its package is fetched in the tap, because it expires.
 */
export function usePayOut() {
  const queryClient = useQueryClient();
  const confirm = useCommand(client.withdrawal.confirm, { touches: moneyNouns });
  const authorize = useCommand(client.withdrawal.authorize, { touches: moneyNouns });
  const [opening, setOpening] = useState(false);

  /** Gives how WeChat's page was left, or `undefined` where it did not open. */
  const open = async (ask: () => Promise<PayOut>) => {
    setOpening(true);
    try {
      const outcome = await confirmPayOut(await ask());
      if (outcome === "unsupported") showToast("请更新微信后再来收款");
      // Something may have changed while WeChat's page was open, after the command itself had ended.
      touch(queryClient, moneyNouns);
      return outcome;
    } catch (failure) {
      const { title, nextStep } = errorSentence(failure);
      showToast(`${title}，${nextStep}`);
      return undefined;
    } finally {
      setOpening(false);
    }
  };
  const take = (withdrawid: string) => confirm.send({ withdrawid });
  return {
    offered: useOffered(client.withdrawal.confirm.endpoint.name),
    opening,
    /** The receipt alone. */
    take: (withdrawid: string) => open(() => take(withdrawid)),
    /** The receipt and the agreement at once; the receipt is not lost where the other is refused. */
    takeAndAgree: (withdrawid: string) =>
      open(() => authorize.send({ withdrawid }).catch(() => take(withdrawid))),
    agree: () => open(() => authorize.send({})),
  };
}
