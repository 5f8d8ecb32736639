import { View } from "@tarojs/components";
import { useEffect, useRef, type ReactNode } from "react";
import { accessible } from "./accessible";
import { keepFocusInside } from "./keep-focus-inside";
import "./modal.css";

export interface ModalProps {
  children: ReactNode;
  /** The panel's own look; the place in which it stands is `sheet` or `dialog`. */
  className: string;
  place: "bottom" | "middle";
  /** Its title, read aloud when it opens. */
  label: string;
  /** From the scrim and, on H5, from Escape. */
  onClose: () => void;
}

/** What lies over a screen until it is answered: it takes the focus, keeps it, and gives it back. */
export function Modal({ children, className, place, label, onClose }: ModalProps) {
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(
    // WeChat's native views have no focus of ours to keep.
    () =>
      process.env.TARO_ENV === "h5" && panel.current
        ? keepFocusInside(panel.current, () => close.current())
        : undefined,
    [],
  );
  return (
    <View className={`modal modal--${place}`} catchMove>
      <View className="modal__scrim" onClick={onClose} {...accessible({ hidden: true })} />
      <View
        ref={panel}
        className={`modal__panel ${className}`}
        {...(process.env.TARO_ENV === "h5" ? { tabIndex: -1 } : {})}
        {...accessible({ role: "dialog", label, modal: true })}
      >
        {children}
      </View>
    </View>
  );
}
