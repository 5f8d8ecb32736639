import { type ApiError, formatYuan, withdrawMethodLabels } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useOnline } from "../../data/use-online";
import { Eye } from "../../parts/money/eye";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { useServerNow } from "../../data/use-server-now";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { AmountField } from "../../ui/amount-field";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ErrorNotice } from "../../ui/error-notice";
import { Facts } from "../../ui/facts";
import { AccountCard } from "./account-card";
import { AgainNotice } from "./again-notice";
import { feeFacts } from "./fee-facts";
import type { Again, DistributorDetail } from "./judge-form";
import { MethodCard } from "./method-card";
import { shortYuan } from "../../parts/money/short-yuan";
import { TwoButtons } from "../../ui/two-buttons";
import { useApplyForm } from "./use-apply-form";
import type { useSubmission } from "./use-submission";
import "./apply-form.css";

export interface ApplyFormProps {
  detail: DistributorDetail;
  sending: Pick<ReturnType<typeof useSubmission>, "submit" | "asking">;
  refusal: ApiError | undefined;
  again?: Again;
}

type Form = ReturnType<typeof useApplyForm>;

export function ApplyForm({ detail, sending, refusal, again }: ApplyFormProps) {
  const form = useApplyForm(detail, refusal, again);
  const now = useServerNow();
  const online = useOnline();
  const blocked =
    detail.unavailablereason ??
    (form.methods.length === 0 ? "商家暂未开放提现方式，请联系客服" : undefined);
  const submit = () => {
    const application = form.review();
    return application && online ? sending.submit(application) : undefined;
  };
  const account = <AccountCard form={form} owner={detail.name} />;
  // Where only the account has to be mended it stands first.
  const accountFirst = form.refusedBefore !== undefined;
  return (
    <Page
      bottomBar={
        <Button
          block
          size="large"
          loading={sending.asking}
          disabled={form.hasError}
          disabledReason={blocked ?? (online ? wrongSentence(form) : "没有网络，联网后再提现")}
          onPress={submit}
        >
          {form.amount === undefined ? "提现" : `提现 ¥${formatYuan(form.amount)}`}
        </Button>
      }
    >
      {again ? <AgainNotice record={again.record} method={form.method} /> : null}
      {form.formError !== undefined ? <ErrorNotice message={form.formError} /> : null}
      {accountFirst ? account : null}
      <AmountCard detail={detail} form={form} blocked={blocked !== undefined} onConfirm={submit} />
      <MethodCard
        detail={detail}
        method={form.method}
        now={now}
        error={form.methodError}
        onChoose={form.chooseMethod}
      />
      {accountFirst ? null : account}
      <Card>
        <Facts facts={feeFacts(form.amount, form.terms, now, form.aboveMethod !== undefined)} />
      </Card>
      <Rest detail={detail} form={form} />
      <Button kind="text" size="small" onPress={() => openPage("rules", { question: "limits" })}>
        提现的规则
      </Button>
    </Page>
  );
}

function wrongSentence(form: Form): string | undefined {
  if (form.aboveMethod !== undefined) {
    return form.otherWay === undefined ? "先改金额" : "先改金额或换一种收款方式";
  }
  return form.hasError ? "先改好上面标出的地方" : undefined;
}

interface AmountCardProps {
  detail: DistributorDetail;
  form: Form;
  blocked: boolean;
  onConfirm: () => unknown;
}

function AmountCard({ detail, form, blocked, onConfirm }: AmountCardProps) {
  const shown = useShownFen();
  const { withdrawableamount, withdrawrule } = detail;
  const name = form.method === undefined ? "" : withdrawMethodLabels[form.method];
  const limits = `${name} 单笔 ${shortYuan(form.terms.minamount)}–${shortYuan(form.terms.maxamount)}`;
  return (
    <Card>
      <AmountField
        label="提现金额"
        aside={
          <>
            <View className="apply-form__balance">{`可提现 ${shown(withdrawableamount)}`}</View>
            <Eye />
          </>
        }
        value={form.amountText}
        onChange={form.typeAmount}
        onConfirm={() => void onConfirm()}
        disabled={blocked}
        error={form.amountError}
        note={`${limits} · 今天还可提 ${withdrawrule.remainingtoday} 次`}
        right={
          <Button kind="text" disabled={blocked} onPress={form.takeMost}>
            {form.most === withdrawableamount ? "全部提现" : `最多 ${shortYuan(form.most)}`}
          </Button>
        }
      />
      {form.aboveMethod === undefined ? null : <WaysOut form={form} />}
    </Card>
  );
}

function WaysOut({ form }: { form: Form }) {
  const { otherWay } = form;
  const takeLess = (
    <Button kind="secondary" block onPress={form.takeLess}>
      {`先提 ${shortYuan(form.terms.maxamount)}`}
    </Button>
  );
  if (otherWay === undefined) return takeLess;
  return (
    <TwoButtons>
      {takeLess}
      <Button kind="soft" block onPress={() => form.chooseMethod(otherWay)}>
        {`改用${withdrawMethodLabels[otherWay]}`}
      </Button>
    </TwoButtons>
  );
}

/** What stays behind is not lost, and when it can follow. */
function Rest({ detail, form }: { detail: DistributorDetail; form: Form }) {
  const shown = useShownFen();
  if (form.amount === undefined) return null;
  const rest = detail.withdrawableamount - form.amount;
  if (rest <= 0) return null;
  const when = detail.withdrawrule.remainingtoday > 1 ? "今天还可以" : "明天可以";
  return (
    <View className="apply-form__rest">{`剩下的 ${shown(rest)} 留在可提现，${when}继续提`}</View>
  );
}
