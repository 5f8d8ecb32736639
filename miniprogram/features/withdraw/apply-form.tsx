import { formatYuan } from "@distribution/sdk";
import { useState } from "react";
import { serverNow } from "../../platform/server-clock";
import { AmountField } from "../../ui/amount-field";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ErrorNotice } from "../../ui/error-notice";
import { Facts } from "../../ui/facts";
import { Page } from "../../shell/page";
import { ApplyConfirm } from "./apply-confirm";
import type { MethodTerms } from "./check-amount";
import { feeFacts } from "./fee-facts";
import { OpenWithdrawal } from "./open-withdrawal";
import { MethodCard } from "./method-card";
import { shortYuan } from "./short-yuan";
import { useApplyForm, type DistributorDetail } from "./use-apply-form";
import { useSubmission } from "./use-submission";

export function ApplyForm({ detail }: { detail: DistributorDetail }) {
  const form = useApplyForm(detail);
  const submission = useSubmission(form.refuse);
  const [now] = useState(serverNow);
  const blocked =
    detail.unavailablereason ??
    (form.methods.length === 0 ? "商家暂未开放提现方式，请联系客服" : undefined);
  const review = () => {
    const application = form.review();
    if (application) submission.ask(application);
  };
  return (
    <Page
      bottomBar={
        <Button
          block
          size="large"
          loading={submission.sending}
          disabled={form.hasError}
          disabledReason={blocked}
          onPress={review}
        >
          {form.amount === undefined ? "提现" : `提现 ¥${formatYuan(form.amount)}`}
        </Button>
      }
      overlay={<ApplyConfirm submission={submission} now={now} />}
    >
      {form.formError !== undefined ? <ErrorNotice message={form.formError} /> : null}
      <Card>
        <AmountField
          label="提现金额"
          value={form.amountText}
          onChange={form.typeAmount}
          onConfirm={review}
          disabled={blocked !== undefined}
          error={form.amountError}
          note={limitsSentence(detail, form.terms)}
          right={
            <Button kind="text" disabled={blocked !== undefined} onPress={form.takeAll}>
              全部提现
            </Button>
          }
        />
      </Card>
      {form.methods.length > 0 ? (
        <MethodCard
          methods={form.methods}
          method={form.method}
          onChoose={form.chooseMethod}
          methodError={form.methodError}
          accountText={form.accountText}
          accountError={form.accountError}
          lastAccount={form.lastAccount}
          onTypeAccount={form.typeAccount}
          onLeaveAccount={form.leaveAccount}
        />
      ) : null}
      <Card>
        <Facts facts={feeFacts(form.amount, form.terms, now)} />
      </Card>
      <OpenWithdrawal now={now} />
    </Page>
  );
}

/** The maximum is said only where it is what limits her. */
function limitsSentence(
  { withdrawableamount, withdrawrule }: DistributorDetail,
  terms: MethodTerms,
): string {
  return [
    `可提现 ¥${formatYuan(withdrawableamount)}`,
    `最低 ${shortYuan(terms.minamount)}`,
    ...(withdrawableamount > terms.maxamount ? [`单笔最高 ${shortYuan(terms.maxamount)}`] : []),
    `今日还可提现 ${withdrawrule.remainingtoday} 次`,
  ].join(" · ");
}
