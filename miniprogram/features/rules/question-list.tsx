import { View } from "@tarojs/components";
import { useState } from "react";
import { Card } from "../../ui/card";
import { classNames } from "../../ui/class-names";
import { Icon } from "../../ui/icon";
import { keepTogether } from "../../ui/keep-together";
import { Pressable } from "../../ui/pressable";
import type { RuleQuestion } from "./rule-questions";
import "./question-list.css";

export interface QuestionListProps {
  readonly questions: readonly RuleQuestion[];
  /** The one that a link names: opened at once. */
  readonly first: string | undefined;
}

/** One is open at a time: the others stay in sight. */
export function QuestionList({ questions, first }: QuestionListProps) {
  const [open, setOpen] = useState<string | undefined>(
    () => (questions.find(({ key }) => key === first) ?? questions[0])?.key,
  );
  return (
    <Card padding="list">
      {questions.map(({ key, question, answer }) => {
        const isOpen = key === open;
        return (
          <View key={key} className="question-list__item">
            <Pressable
              className="question-list__question"
              expanded={isOpen}
              onPress={() => setOpen(isOpen ? undefined : key)}
            >
              <View
                className={classNames(
                  "question-list__words",
                  isOpen && "question-list__words--open",
                )}
              >
                {question}
              </View>
              <View
                className={classNames("question-list__fold", isOpen && "question-list__fold--open")}
              >
                <Icon name="chevron" size="small" />
              </View>
            </Pressable>
            {isOpen ? <View className="question-list__answer">{keepTogether(answer)}</View> : null}
          </View>
        );
      })}
    </Card>
  );
}
