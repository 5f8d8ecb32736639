import { View } from "@tarojs/components";
import { useRef, type CSSProperties, type ReactNode } from "react";
import { accessible, type Accessibility } from "./accessible";
import { classNames } from "./class-names";
import "./pressable.css";

export interface PressableProps extends Pick<
  Accessibility,
  "label" | "selected" | "checked" | "busy" | "expanded"
> {
  children?: ReactNode;
  className: string;
  /** Put on while a finger is on it. */
  pressedClass?: string;
  style?: CSSProperties;
  role?: "button" | "checkbox" | "radio" | "switch" | "tab";
  /** Locked until what it returns has settled; a press that returns nothing is locked for its own tick. */
  onPress: (() => unknown) | undefined;
  /** Keeps its place in the order of focus, so that a reader finds it and hears why. */
  disabled?: boolean;
}

/**
 * Everything that can be pressed: buttons, rows, radios, tabs. A double tap is one press; on H5 it
 * takes focus, and Enter and the space bar press it, as WeChat's and a browser's own buttons do.
 */
export function Pressable(props: PressableProps) {
  const { children, className, pressedClass = "pressable--pressed", style, onPress } = props;
  const { role = "button", disabled = false, label, selected, checked, busy, expanded } = props;
  const locked = useRef(false);
  const press = async () => {
    if (disabled || locked.current) return;
    locked.current = true;
    try {
      await onPress?.();
    } finally {
      locked.current = false;
    }
  };
  return (
    <View
      className={classNames("pressable", className)}
      hoverClass={disabled ? "none" : pressedClass}
      hoverStartTime={20}
      hoverStayTime={70}
      {...(style ? { style } : {})}
      onClick={() => void press()}
      // WeChat has no keyboard, and its templates know neither attribute.
      {...(process.env.TARO_ENV === "h5"
        ? {
            tabIndex: 0,
            onKeyDown: (event: KeyboardEvent) => {
              if (!isPressKey(event)) return;
              // The space bar would scroll the page.
              event.preventDefault();
              void press();
            },
          }
        : {})}
      {...accessible({
        role,
        label,
        selected,
        checked,
        busy,
        expanded,
        ...(disabled ? { disabled } : {}),
      })}
    >
      {children}
    </View>
  );
}

/** Enter and the space bar, each time they go down, on the element itself and not inside it. */
function isPressKey({ key, repeat, target, currentTarget }: KeyboardEvent): boolean {
  return target === currentTarget && !repeat && (key === "Enter" || key === " ");
}
