import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../data/client";
import { moneyNouns, touch } from "../../data/touch";
import { useCommand } from "../../data/use-command";
import { confirmPayOut } from "../../platform/confirm-pay-out";
import { showToast } from "../../platform/feedback";
import { errorSentence } from "../../shell/error-sentence";

/**
 * Opens WeChat's confirmation of a transfer, then asks the server what became of it: that the page
 * was shown says nothing about the money. Its package is fetched in the tap, because it expires.
 */
export function usePayOut(withdrawid: string) {
  const queryClient = useQueryClient();
  const confirm = useCommand(client.withdrawal.confirm, { touches: moneyNouns });
  const [opening, setOpening] = useState(false);

  /** Gives how WeChat's page was left, or `undefined` where it did not open. */
  const open = async () => {
    setOpening(true);
    try {
      const outcome = await confirmPayOut(await confirm.send({ withdrawid }));
      if (outcome === "unsupported") showToast("请更新微信后再来收款");
      // The money may have moved while WeChat's page was open, after the command itself had ended.
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

  return { opening, open };
}
