import { useEffect, useRef, useState } from "react";
import { showToast } from "../../platform/feedback";
import { replacePage } from "../../shell/navigate";
import { errorSentence, isOffline } from "../../shell/error-sentence";
import { useApplyWithdrawal } from "./use-apply-withdrawal";
import { refusalPlace, type RefusalPlace } from "./refusal-place";
import type { Application } from "./use-apply-form";

/**
 * Sends a confirmed application. While it is under way it is locked; after no answer it may be sent
 * again, which is the same withdrawal; a refusal goes back to the form, where it can be mended.
 */
export function useSubmission(
  refuse: (refused: { place: RefusalPlace; sentence: string }) => void,
) {
  const apply = useApplyWithdrawal();
  const [application, setApplication] = useState<Application>();
  const [error, setError] = useState<string>();
  const [done, setDone] = useState(false);
  // State arrives a render later, a second tap in the same moment does not wait for it.
  const underWay = useRef(false);

  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  /** The application stands, whatever becomes of the page that shows it. */
  const showRecord = (withdrawid: string) =>
    replacePage("withdrawDetail", { withdrawid }).catch(() => {
      setApplication(undefined);
      setDone(false);
      showToast("已提交，可在提现记录查看");
    });

  const send = async () => {
    if (!application || underWay.current) return;
    underWay.current = true;
    setError(undefined);
    try {
      const { amount, method, account } = application;
      const { withdrawid } = await apply.send({
        withdrawtype: method,
        amount,
        ...(account === undefined ? {} : { account }),
      });
      setDone(true);
      // Whoever has left the form meanwhile is somewhere else by choice.
      if (shown.current) void showRecord(withdrawid);
    } catch (failure) {
      const { title, nextStep } = errorSentence(failure);
      const place = refusalPlace(failure);
      if (place) {
        setApplication(undefined);
        refuse({ place, sentence: `${title}，${nextStep}` });
      } else {
        setError(isOffline(failure) ? `${title}。再试一次不会重复提现` : `${title}，${nextStep}`);
      }
    } finally {
      underWay.current = false;
    }
  };

  return {
    application,
    error,
    /** Until the record's page has taken over, the form stays locked. */
    sending: apply.isSending || done,
    ask: (next: Application) => {
      setError(undefined);
      setApplication(next);
    },
    dismiss: () => setApplication(undefined),
    send: () => void send(),
  };
}
