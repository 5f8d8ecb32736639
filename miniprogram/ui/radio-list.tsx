import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { DottedText } from "./dotted-text";
import { Pressable } from "./pressable";
import { StatusTag } from "./status-tag";
import "./radio-list.css";

export interface RadioOption<Key extends string> {
  key: Key;
  title: string;
  /** Lines are parted by a line feed. */
  note?: string | undefined;
  /** Usually `<Icon tile="wechat" … />`. */
  icon?: ReactNode;
  /** Takes the option out and says why in place of the note. */
  disabledReason?: string | undefined;
  /** In the dot's place where the option is out: 暂停. */
  disabledTag?: string;
}

export interface RadioListProps<Key extends string> {
  options: ReadonlyArray<RadioOption<Key>>;
  /** Undefined: nothing chosen yet. */
  value: Key | undefined;
  onChange: (key: Key) => void;
  label: string;
}

export function RadioList<Key extends string>({
  options,
  value,
  onChange,
  label,
}: RadioListProps<Key>) {
  return (
    <View className="radio-list" {...accessible({ role: "radiogroup", label })}>
      {options.map((option) => {
        const off = option.disabledReason !== undefined;
        const on = option.key === value;
        const note = option.disabledReason ?? option.note;
        return (
          <Pressable
            key={option.key}
            className={classNames("radio-list__option", off && "radio-list__option--off")}
            role="radio"
            checked={on}
            disabled={off}
            label={note ? `${option.title}，${note.replace(/\n/g, "，")}` : option.title}
            onPress={() => onChange(option.key)}
          >
            {option.icon ? <View className="radio-list__icon">{option.icon}</View> : null}
            <View className="radio-list__main">
              <View className="radio-list__title">{option.title}</View>
              {note ? <Note>{note}</Note> : null}
            </View>
            {off && option.disabledTag ? (
              <StatusTag tone="warning">{option.disabledTag}</StatusTag>
            ) : (
              <View className={classNames("radio-list__dot", on && "radio-list__dot--on")} />
            )}
          </Pressable>
        );
      })}
    </View>
  );
}

function Note({ children }: { children: string }) {
  return (
    <>
      {children.split("\n").map((line) => (
        <View key={line} className="radio-list__note">
          <DottedText>{line}</DottedText>
        </View>
      ))}
    </>
  );
}
