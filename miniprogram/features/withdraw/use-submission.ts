import { NetworkError, TimeoutError, type ApiError, type Withdrawal } from "@distribution/sdk";
import { useEffect, useRef, useState } from "react";
import { serverNow } from "../../platform/server-clock";
import {
  beginIntent,
  openIntent,
  takeOver,
  type WithdrawalIntent,
} from "../../session/withdrawal-intent";
import { checkDelaysMs } from "./check-delays";
import type { Application } from "./use-apply-form";
import { useApplyWithdrawal } from "./use-apply-withdrawal";

export type Submission =
  | { readonly step: "form"; readonly refusal?: ApiError | undefined }
  /** She has said yes where she came from: it is on its way for the first time. */
  | { readonly step: "sending"; readonly intent: WithdrawalIntent }
  /** No answer that is one: it may have been made, and is asked about again. */
  | {
      readonly step: "checking";
      readonly intent: WithdrawalIntent;
      /** How often it was asked about; all delays over, only a tap asks again. */
      readonly times: number;
      readonly lostOnTheWay: boolean;
    }
  | { readonly step: "made"; readonly record: Withdrawal; readonly checked: boolean }
  | {
      readonly step: "not-made";
      readonly intent: WithdrawalIntent;
      readonly error: ApiError | undefined;
    };

/**
 * Sends an application and says what is known of it. Where its answer was lost, also by an earlier
 * visit, nothing else is sent before it is known what became of it.
 */
export function useSubmission() {
  const apply = useApplyWithdrawal();
  const [submission, setSubmission] = useState<Submission>(() => {
    const intent = openIntent();
    if (!intent) return { step: "form" };
    return takeOver(intent)
      ? { step: "sending", intent }
      : { step: "checking", intent, times: 0, lostOnTheWay: true };
  });
  const [asking, setAsking] = useState(false);
  // State arrives a render later, a second tap in the same moment does not wait for it.
  const underWay = useRef(false);

  const ask = async (intent: WithdrawalIntent, times: number) => {
    if (underWay.current) return;
    underWay.current = true;
    setAsking(true);
    const outcome = await apply(intent);
    underWay.current = false;
    setAsking(false);
    const checked = times > 0;
    if (outcome.kind === "made") {
      setSubmission({ step: "made", record: outcome.record, checked });
    } else if (outcome.kind === "unknown") {
      const { error } = outcome;
      const lostOnTheWay = error instanceof NetworkError || error instanceof TimeoutError;
      setSubmission({ step: "checking", intent, times: times + 1, lostOnTheWay });
    } else if (checked) {
      setSubmission({ step: "not-made", intent, error: outcome.error });
    } else {
      setSubmission({ step: "form", refusal: outcome.error });
    }
  };
  useAskAgain(submission, ask);

  const submit = (application: Application) => {
    const waiting = openIntent();
    // Another page of this phone has sent one meanwhile: what became of it comes first.
    if (waiting) {
      setSubmission({ step: "checking", intent: waiting, times: 1, lostOnTheWay: true });
      return undefined;
    }
    return ask(beginIntent(application, serverNow()), 0);
  };
  return {
    submission,
    asking,
    submit,
    /** Asks at once. */
    checkNow: () =>
      submission.step === "checking" ? ask(submission.intent, submission.times) : undefined,
    /** The same once more, as another application: only where it is known that the first was not made. */
    resubmit: () => {
      if (submission.step !== "not-made") return undefined;
      const { requestid: _requestid, at: _at, ...application } = submission.intent;
      return ask(beginIntent(application, serverNow()), 0);
    },
  };
}

/** After an answer that is none it is asked about by itself; one that an earlier visit left, at once. */
function useAskAgain(
  submission: Submission,
  ask: (intent: WithdrawalIntent, times: number) => unknown,
): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const [intent, times] =
    submission.step === "checking" ? [submission.intent, submission.times] : [undefined, 0];
  const first = submission.step === "sending" ? submission.intent : undefined;
  useEffect(() => {
    if (first) void latest.current(first, 0);
  }, [first]);
  useEffect(() => {
    const delayMs = times === 0 ? 0 : checkDelaysMs[times - 1];
    if (!intent || delayMs === undefined) return undefined;
    const timer = setTimeout(() => void latest.current(intent, Math.max(times, 1)), delayMs);
    return () => clearTimeout(timer);
  }, [intent, times]);
}
