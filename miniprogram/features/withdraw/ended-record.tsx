import {
  type Withdrawal,
  withdrawalStatus,
  withdrawMethodLabels,
  type WithdrawMethod,
} from "@distribution/sdk";
import { useEffect } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useOrderFilter } from "../../parts/order/order-filter";
import { ContactButton } from "../../parts/contact/contact-button";
import { copyText } from "../../platform/clipboard";
import { useServerNow } from "../../data/use-server-now";
import { useSeenRefusals } from "../../session/seen-refusals";
import { goBack, openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Button, type ButtonProps } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";
import { EndedCard } from "./ended-card";
import { RecordBody, type RecordViewProps } from "./record-view";
import { RecordSummary } from "./record-summary";
import { TwoButtons } from "../../ui/two-buttons";
import { type DistributorDetail } from "./judge-form";
import { type Step, wayOn } from "./way-on";

/** One that was refused or taken back: where the money is, and how it goes on. */
export function EndedRecord({ record, stale }: RecordViewProps) {
  useSeen(record);
  const now = useServerNow();
  const detail = useAnswer(client.distributor.detail).data;
  const otherWay = detail && wayFor(record, detail);
  const way = wayOn(record, { now, owner: detail?.name, otherWay });
  const cancelled = record.status === 4;
  const next: Step = cancelled ? { do: "again", text: "重新提现" } : way.next;
  const second = cancelled ? undefined : way.second;
  // What cannot be applied for now is not offered: the next screen would only refuse it.
  const reason = detail?.unavailablereason;
  const nextButton = <StepButton step={next} record={record} reason={reason} />;
  return (
    <Page
      bottomBar={
        second ? (
          <TwoButtons>
            <StepButton step={second} record={record} reason={reason} kind="secondary" />
            {nextButton}
          </TwoButtons>
        ) : (
          nextButton
        )
      }
    >
      {stale}
      {cancelled ? (
        <RecordSummary record={record} />
      ) : (
        <EndedCard record={record} way={way} owner={detail?.name} />
      )}
      <RecordBody record={record} now={now} />
      <Button kind="text" size="small" onPress={() => openPage("rules", { question: "rejected" })}>
        提现没有通过怎么办
      </Button>
      {record.failcode === "account-mismatch" ? <AccountIsRight record={record} /> : null}
    </Page>
  );
}

function AccountIsRight({ record: { withdrawid } }: { record: Withdrawal }) {
  return (
    <Card padding="list">
      <Cell
        icon={<Icon name="headset" tile="neutral" />}
        title="账号没有错？"
        note="把提现单号发给客服核对"
        value={
          <ContactButton kind="text" size="small" onPress={() => copyText(withdrawid)}>
            复制并联系
          </ContactButton>
        }
      />
    </Card>
  );
}

/** Once its owner has read why it came back, it no longer waits for her in the centre. */
function useSeen({ withdrawid, status }: Withdrawal): void {
  const see = useSeenRefusals((seen) => seen.see);
  useEffect(() => {
    if (status === withdrawalStatus.rejected) see(withdrawid);
  }, [see, status, withdrawid]);
}

/** The first other way that takes at once what came back. */
function wayFor(
  { withdrawtype, returnedamount, amount }: Withdrawal,
  { withdrawrule }: DistributorDetail,
): WithdrawMethod | undefined {
  const sum = returnedamount ?? amount;
  return withdrawrule.methods
    .filter(({ enabled, minamount, maxamount }) => enabled && minamount <= sum && sum <= maxamount)
    .map((terms) => terms.withdrawtype)
    .find(
      (method): method is WithdrawMethod =>
        method !== withdrawtype && method in withdrawMethodLabels && method !== "unknown",
    );
}

interface StepButtonProps {
  step: Step;
  record: Withdrawal;
  reason: string | undefined;
  kind?: ButtonProps["kind"];
}

function StepButton({ step, record: { withdrawid }, reason, kind = "primary" }: StepButtonProps) {
  const look = { kind, block: true, size: "large" } as const;
  switch (step.do) {
    case "again":
      return (
        <Button
          {...look}
          disabledReason={reason}
          onPress={() => {
            const { method } = step;
            return openPage("withdrawApply", { again: withdrawid, ...(method && { method }) });
          }}
        >
          {step.text}
        </Button>
      );
    case "orders":
      return (
        <Button
          {...look}
          onPress={() => {
            useOrderFilter
              .getState()
              .choose({ commissionstatus: "invalid", ordersource: undefined });
            return openPage("orders");
          }}
        >
          {step.text}
        </Button>
      );
    case "contact":
      return <ContactButton {...look}>{step.text}</ContactButton>;
    case "copy-and-ask":
      return (
        <ContactButton {...look} onPress={() => copyText(withdrawid)}>
          {step.text}
        </ContactButton>
      );
    case "leave":
      return (
        <Button {...look} onPress={goBack}>
          {step.text}
        </Button>
      );
  }
}
