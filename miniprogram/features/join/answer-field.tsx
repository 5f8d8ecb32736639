import { charactersOf, type FormField } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Choices } from "../../ui/form/choices";
import { ChooseField } from "../../ui/form/choose-field";
import { RegionField } from "../../ui/form/region-field";
import { answerProblem, maskedIdCard } from "./judge-answers";
import { PhoneField } from "./phone-field";
import { anchorOf } from "./use-join-form";

export interface AnswerFieldProps {
  readonly field: FormField;
  readonly answer: string;
  readonly problem: string | undefined;
  readonly onAnswer: (text: string) => void;
  /** Of a long list of options: shows it. */
  readonly onChoose: () => void;
}

/** More than these do not stand beside each other. */
const mostChips = 4;

/** One question of the merchant's form, in the way that its kind wants. */
export function AnswerField(props: AnswerFieldProps) {
  return <View id={anchorOf(props.field.key)}>{control(props)}</View>;
}

function control({ field, answer, problem, onAnswer, onChoose }: AnswerFieldProps) {
  const { label, required, options = [], placeholder = "" } = field;
  const common = { label, required, error: problem };
  switch (field.type) {
    case "select": {
      const choices = options.map(({ value, label: text }) => ({ key: value, label: text }));
      if (choices.length <= mostChips) {
        return <Choices {...common} choices={choices} value={answer} onChange={onAnswer} />;
      }
      const chosen = choices.find(({ key }) => key === answer)?.label ?? "";
      return <ChooseField {...common} value={chosen} onPress={onChoose} />;
    }
    case "region":
      return (
        <RegionField {...common} value={answer} placeholder={placeholder} onChange={onAnswer} />
      );
    case "phone":
      return (
        <PhoneField {...common} value={answer} placeholder={placeholder} onChange={onAnswer} />
      );
    case "idcard":
      return (
        <IdCardField
          {...common}
          placeholder={placeholder}
          field={field}
          answer={answer}
          onAnswer={onAnswer}
        />
      );
    default: {
      const { maxlength } = field;
      // Short ones need no counting: their bound is felt by nobody.
      const counted = maxlength !== undefined && maxlength > 50;
      return (
        <Field
          {...common}
          value={answer}
          placeholder={placeholder}
          // Counted as people count, which is never more than the phone does.
          maxLength={maxlength === undefined ? 500 : maxlength * 4}
          {...(counted ? { count: `${charactersOf(answer).length} / ${maxlength}` } : {})}
          onChange={onAnswer}
        />
      );
    }
  }
}

/** Hidden once it was left, and never shown again: what was mistyped is written anew. */
function IdCardField({
  field,
  answer,
  onAnswer,
  ...common
}: Pick<AnswerFieldProps, "field" | "answer" | "onAnswer"> & {
  readonly label: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly placeholder: string;
}) {
  const [hidden, setHidden] = useState(false);
  const again = (
    <Button
      kind="text"
      onPress={() => {
        setHidden(false);
        onAnswer("");
      }}
    >
      重填
    </Button>
  );
  return (
    <Field
      {...common}
      value={hidden ? maskedIdCard(answer) : answer}
      disabled={hidden}
      maxLength={24}
      {...(hidden ? { right: again } : {})}
      note="只用于审核，不会存在这台手机上"
      onChange={onAnswer}
      onBlur={() => setHidden(answer !== "" && answerProblem(field, answer) === undefined)}
    />
  );
}
