import { View } from "@tarojs/components";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import { DeadEnd } from "../../shell/dead-end";
import { LoadError } from "../../shell/load-error";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { RadioList } from "../../ui/radio-list";
import { Sheet } from "../../ui/sheet";
import { Skeleton } from "../../ui/skeleton";
import { accessible } from "../../ui/accessible";
import { AnswerField } from "./answer-field";
import { InviterLine } from "./inviter-line";
import { JoinBar } from "./join-bar";
import { mayApply, notApplying } from "./may-apply";
import { useJoinForm, type JoinForm } from "./use-join-form";
import "./join-screen.css";

/** 申请成为分销员: the merchant's own questions, and what one agrees to. */
export function JoinScreen() {
  const form = useAnswer(client.recruit.form);
  const enabled = useAnswer(client.recruit.enabled);
  const status = useAnswer(client.distributor.status);
  const asked = [form, enabled, status];
  if (status.data && !mayApply(status.data.status)) {
    const words = notApplying(status.data.status);
    return (
      <DeadEnd
        icon="info"
        {...words}
        actionText="去分销中心"
        onAction={() => void openPage("centre")}
      />
    );
  }
  if (enabled.data === false) {
    return (
      <DeadEnd
        icon="clock"
        title="暂时没有开放申请"
        note="填过的资料保存在这台手机上，商家恢复招募后可以直接提交"
        actionText="先去逛逛商品"
        onAction={() => void openPage("goods")}
      />
    );
  }
  if (form.data && enabled.data !== undefined && status.data) return <Form form={form.data} />;
  const error = asked.find((each) => each.data === undefined && each.error)?.error;
  return (
    <Page>
      {error ? (
        <LoadError
          error={error}
          retrying={asked.some(({ isAsking }) => isAsking)}
          onRetry={() => Promise.all(asked.map(({ refresh }) => refresh()))}
        />
      ) : (
        <Skeleton shape="lines" rows={6} />
      )}
    </Page>
  );
}

type Shown = { readonly kind: "agreement" } | { readonly kind: "options"; readonly key: string };

function Form({ form }: { readonly form: JoinForm }) {
  const { fields, agreement } = form;
  const joining = useJoinForm(form);
  const now = useServerNow();
  const [shown, setShown] = useState<Shown>();
  const close = () => setShown(undefined);
  const chosen =
    shown?.kind === "options" ? fields.find(({ key }) => key === shown.key) : undefined;
  return (
    <Page
      bottomBar={
        <JoinBar
          form={joining}
          title={agreement.title}
          onRead={() => setShown({ kind: "agreement" })}
        />
      }
      overlay={
        <>
          <AgreementSheet
            agreement={agreement}
            open={shown?.kind === "agreement"}
            onClose={close}
            onAgree={() => {
              joining.consent.agree(true);
              close();
            }}
          />
          {chosen ? (
            <Sheet open title={chosen.label} onClose={close}>
              <RadioList
                label={chosen.label}
                options={(chosen.options ?? []).map(({ value, label }) => ({
                  key: value,
                  title: label,
                }))}
                value={joining.answers[chosen.key]}
                onChange={(value) => {
                  joining.answer(chosen, value);
                  close();
                }}
              />
            </Sheet>
          ) : null}
        </>
      }
    >
      <InviterLine now={now} />
      <Problems form={joining} />
      <Card padding="list">
        <View className="join-screen__fields">
          {fields.map((field) => (
            <AnswerField
              key={field.key}
              field={field}
              answer={joining.answers[field.key] ?? ""}
              problem={joining.problems.get(field.key)}
              onAnswer={(text) => joining.answer(field, text)}
              onChoose={() => setShown({ kind: "options", key: field.key })}
            />
          ))}
        </View>
      </Card>
    </Page>
  );
}

function Problems({ form }: { readonly form: ReturnType<typeof useJoinForm> }) {
  const { problems, refusal } = form;
  const sentence =
    refusal ?? (problems.size > 0 ? `还有 ${problems.size} 处需要修改，已定位到第一处` : undefined);
  if (sentence === undefined) return null;
  return (
    <View {...accessible({ role: "alert" })}>
      <Notice tone="warning" icon="info">
        {sentence}
      </Notice>
    </View>
  );
}

interface AgreementSheetProps {
  readonly agreement: JoinForm["agreement"];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAgree: () => void;
}

function AgreementSheet({ agreement, open, onClose, onAgree }: AgreementSheetProps) {
  return (
    <Sheet
      open={open}
      title={agreement.title}
      onClose={onClose}
      footer={
        <Button block size="large" onPress={onAgree}>
          同意
        </Button>
      }
    >
      <View className="join-screen__version">{`${agreement.version} 版`}</View>
      {agreement.content.split("\n").map((paragraph) => (
        <View key={paragraph} className="join-screen__paragraph">
          {paragraph}
        </View>
      ))}
    </Sheet>
  );
}
