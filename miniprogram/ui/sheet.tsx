import { ScrollView, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { Icon } from "./icon";
import "./sheet.css";

export interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Stays under the scrolling content: usually one block Button. */
  footer?: ReactNode;
}

/** Comes up from the bottom. Put it into Screen's overlay, so that no card's style reaches it. */
export function Sheet({ open, onClose, title, children, footer }: SheetProps) {
  if (!open) return null;
  return (
    <View className="sheet" catchMove>
      <View className="sheet__scrim" onClick={onClose} {...accessible({ hidden: true })} />
      <View className="sheet__panel" {...accessible({ role: "dialog", label: title, modal: true })}>
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          <View
            className="sheet__close"
            hoverClass="sheet__close--pressed"
            onClick={onClose}
            {...accessible({ role: "button", label: "关闭" })}
          >
            <Icon name="close" />
          </View>
        </View>
        <ScrollView className="sheet__body" scrollY>
          <View className="sheet__content">{children}</View>
        </ScrollView>
        {footer ? <View className="sheet__footer">{footer}</View> : null}
        <View className="sheet__safe-area" />
      </View>
    </View>
  );
}
