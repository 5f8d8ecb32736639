import { Input, View } from "@tarojs/components";
import { Icon } from "../icon";
import { nativeInput } from "../native-input";
import { Pressable } from "../pressable";
import "./search-field.css";

export interface SearchFieldProps {
  /** What is looked for: '搜索昵称'. Its name, and its placeholder. */
  label: string;
  /** Of `useSearch`, which waits until the typing rests. */
  value: string;
  onChange: (text: string) => void;
}

/** As much as the contract searches for. */
const longest = 50;

/** Keeps its place and its focus while the list under it comes and goes. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <View className="search-field">
      <Icon name="search" size="small" />
      <Input
        className="search-field__input"
        value={value}
        placeholder={label}
        placeholderClass="search-field__placeholder"
        maxlength={longest}
        confirmType="search"
        onInput={(event) => onChange(event.detail.value)}
        {...nativeInput({ label, invalid: false, keyboard: "text" })}
      />
      {value === "" ? null : (
        <Pressable className="search-field__clear" label="清除搜索" onPress={() => onChange("")}>
          <Icon name="close" size="small" />
        </Pressable>
      )}
    </View>
  );
}
