import { View } from "@tarojs/components";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { isWeapp } from "../../platform/build-constants";
import { LoadError } from "../../shell/load-error";
import { usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Chips } from "../../ui/chips";
import { Icon } from "../../ui/icon";
import { Sheet } from "../../ui/sheet";
import { Skeleton } from "../../ui/skeleton";
import { MoneyRoad } from "./money-road";
import { QuestionList } from "./question-list";
import { type PublicRule, ruleQuestions, ruleTopics, topicOf } from "./rule-questions";
import "./rules-screen.css";

/** 规则说明: how money comes about, what can be asked about it, and the agreement. */
export function RulesScreen() {
  const rule = useAnswer(client.recruit.publicRule);
  const form = useAnswer(client.recruit.form);
  const [reading, setReading] = useState(false);
  const agreement = form.data?.agreement;
  return (
    <Page
      overlay={
        agreement ? (
          <Sheet open={reading} title={agreement.title} onClose={() => setReading(false)}>
            <View className="rules-screen__agreement">{agreement.content}</View>
            <View className="rules-screen__version">{`${agreement.version} 版`}</View>
          </Sheet>
        ) : null
      }
    >
      {rule.data || !rule.offered ? (
        <>
          <StaleNotice
            error={rule.error}
            updatedAt={rule.updatedAt}
            onRetry={() => void rule.refresh()}
          />
          <MoneyRoad />
          <Questions rule={rule.data} />
        </>
      ) : rule.error ? (
        <LoadError error={rule.error} retrying={rule.isAsking} onRetry={rule.refresh} />
      ) : (
        <Skeleton shape="lines" rows={6} />
      )}
      {agreement ? (
        <Card padding="list">
          <Cell
            icon={<Icon name="list" tile="neutral" />}
            title={agreement.title}
            value={`${agreement.version} 版`}
            onPress={() => setReading(true)}
          />
        </Card>
      ) : null}
      {isWeapp ? (
        <Button kind="secondary" block openType="contact">
          联系客服
        </Button>
      ) : null}
    </Page>
  );
}

function Questions({ rule }: { readonly rule: PublicRule | undefined }) {
  const { question: linked } = usePageParameters("rules");
  const questions = ruleQuestions(rule);
  const [topic, setTopic] = useState(() => topicOf(questions, linked));
  return (
    <>
      <Chips label="问题分类" chips={ruleTopics} value={topic} onChange={setTopic} />
      <QuestionList key={topic} questions={questions[topic]} first={linked} />
    </>
  );
}
