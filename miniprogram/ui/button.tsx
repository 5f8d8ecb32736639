import { Button as NativeButton, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { keepTogether } from "./keep-together";
import { Pressable } from "./pressable";
import { Spinner } from "./spinner";
import "./button.css";

export interface ButtonProps {
  children: ReactNode;
  /** Not called while loading or disabled, nor again before what it returns has settled. */
  onPress?: () => unknown;
  /** One primary a screen: the thing to do next. Soft is what would be it, were there nothing more urgent. */
  kind?: "primary" | "soft" | "secondary" | "text";
  size?: "small" | "medium" | "large";
  block?: boolean;
  loading?: boolean;
  disabled?: boolean;
  /** Disables the button and says why under it. */
  disabledReason?: string | undefined;
  /** Read aloud in place of the text. */
  label?: string;
  /** WeChat's own actions need its native button; on H5 there are none of them. */
  openType?: "share" | "getPhoneNumber" | "openSetting" | "contact";
  /** With openType getPhoneNumber: the code, or undefined when the user refuses. */
  onPhoneNumber?: (code: string | undefined) => void;
}

export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    kind = "primary",
    size = "medium",
    block = false,
    loading = false,
    openType,
  } = props;
  const { disabled = false, disabledReason, label, onPhoneNumber } = props;
  const off = disabled || disabledReason !== undefined;
  const idle = off || loading;
  const className = classNames(
    "button",
    `button--${kind}`,
    `button--${size}`,
    off && "button--disabled",
    loading && "button--loading",
  );
  const content = (
    <>
      {loading ? <Spinner /> : null}
      <View className="button__text">{children}</View>
    </>
  );
  return (
    <View className={classNames("button-slot", block && "button-slot--block")}>
      {openType && process.env.TARO_ENV === "weapp" ? (
        <NativeButton
          className={className}
          hoverClass={idle ? "none" : "button--pressed"}
          hoverStartTime={20}
          hoverStayTime={70}
          disabled={idle}
          openType={openType}
          onClick={() => onPress?.()}
          onGetPhoneNumber={(event) => onPhoneNumber?.(event.detail.code)}
          {...accessible({ role: "button", label, disabled: idle, busy: loading })}
        >
          {content}
        </NativeButton>
      ) : (
        <Pressable
          className={className}
          pressedClass="button--pressed"
          onPress={onPress}
          disabled={idle}
          label={label}
          {...(loading ? { busy: true } : {})}
        >
          {content}
        </Pressable>
      )}
      {disabledReason ? (
        <View className="button-slot__reason">{keepTogether(disabledReason)}</View>
      ) : null}
    </View>
  );
}
