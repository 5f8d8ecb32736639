import { ScrollView, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Modal } from "./modal";
import { Pressable } from "./pressable";
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
    <Modal place="bottom" className="sheet" label={title} onClose={onClose}>
      <View className="sheet__head">
        <View className="sheet__title">{title}</View>
        <Pressable className="sheet__close" onPress={onClose} label="关闭">
          <Icon name="close" />
        </Pressable>
      </View>
      <ScrollView
        className="sheet__body"
        scrollY
        // What is longer than the screen is scrolled by the keyboard too; WeChat has none.
        {...(process.env.TARO_ENV === "h5" ? { tabIndex: 0 } : {})}
      >
        <View className="sheet__content">{children}</View>
      </ScrollView>
      {footer ? <View className="sheet__footer">{footer}</View> : null}
      <View className="sheet__safe-area" />
    </Modal>
  );
}
