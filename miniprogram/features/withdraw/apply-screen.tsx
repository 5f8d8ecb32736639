import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../shell/load-error";
import { usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Skeleton } from "../../ui/skeleton";
import { ApplyForm } from "./apply-form";
import { CheckedMade, CheckedNotMade, Checking, Sending } from "./checking";
import { ApplyResult } from "./apply-result";
import { useSubmission } from "./use-submission";
import { listedWithdrawal } from "./listed-withdrawal";

/**
 * 提现: an amount, a way to be paid, and everything it comes to before it is sent; in its place, once
 * it is sent, what became of it. 返回 never leads from there to the form.
 */
export function ApplyScreen() {
  const sending = useSubmission();
  const { submission } = sending;
  switch (submission.step) {
    case "form":
      return <Form sending={sending} refusal={submission.refusal} />;
    case "sending":
      return <Sending {...submission} />;
    case "checking":
      return <Checking {...submission} asking={sending.asking} onCheck={sending.checkNow} />;
    case "made":
      return submission.checked ? (
        <CheckedMade record={submission.record} />
      ) : (
        <ApplyResult record={submission.record} />
      );
    case "not-made":
      return (
        <CheckedNotMade {...submission} asking={sending.asking} onResubmit={sending.resubmit} />
      );
  }
}

type FormProps = Pick<Parameters<typeof ApplyForm>[0], "sending" | "refusal">;

function Form(props: FormProps) {
  const { again, method } = usePageParameters("withdrawApply");
  const detail = useAnswer(client.distributor.detail);
  const before = useAnswer(
    client.withdrawal.detail,
    { withdrawid: again ?? "" },
    { when: again !== undefined, instead: () => listedWithdrawal(again ?? "") },
  );
  // What it is filled in with is a help: without it the form is as good as any.
  const waits = again !== undefined && !before.data && !before.error;
  if (detail.data && !waits) {
    return (
      <ApplyForm
        {...props}
        detail={detail.data}
        {...(before.data ? { again: { record: before.data, method } } : {})}
      />
    );
  }
  return (
    <Page>
      {detail.error ? (
        <LoadError error={detail.error} retrying={detail.isAsking} onRetry={detail.refresh} />
      ) : (
        <>
          <Skeleton shape="hero" />
          <Skeleton shape="lines" rows={2} />
        </>
      )}
    </Page>
  );
}
