import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { Button } from "./button";
import { classNames } from "./class-names";
import { useLargeText } from "./text-scale";
import "./confirm-dialog.css";

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  message?: string;
  /** Under the message: Facts about what is being confirmed. */
  children?: ReactNode;
  confirmText?: string;
  cancelText?: string;
  onConfirm: () => void;
  /** From the button and from the scrim, but not while loading. */
  onCancel: () => void;
  /** The confirmed work is under way. */
  loading?: boolean;
  /** Why it failed; the dialog stays open. */
  error?: string | undefined;
}

/** Put it into Screen's overlay. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    title,
    message,
    children,
    confirmText = "确定",
    cancelText = "取消",
    loading = false,
    error,
  } = props;
  const largeText = useLargeText();
  if (!open) return null;
  const cancel = () => {
    if (!loading) props.onCancel();
  };
  return (
    <View className="confirm-dialog" catchMove>
      <View className="confirm-dialog__scrim" onClick={cancel} {...accessible({ hidden: true })} />
      <View
        className="confirm-dialog__panel"
        {...accessible({ role: "dialog", label: title, modal: true })}
      >
        <View className="confirm-dialog__title">{title}</View>
        {message ? <View className="confirm-dialog__message">{message}</View> : null}
        {children ? <View className="confirm-dialog__content">{children}</View> : null}
        {error !== undefined ? (
          <View className="confirm-dialog__error" {...accessible({ role: "alert" })}>
            {error}
          </View>
        ) : null}
        <View
          className={classNames(
            "confirm-dialog__actions",
            largeText && "confirm-dialog__actions--stacked",
          )}
        >
          <View className="confirm-dialog__action">
            <Button kind="secondary" block disabled={loading} onPress={cancel}>
              {cancelText}
            </Button>
          </View>
          <View className="confirm-dialog__action">
            <Button block loading={loading} onPress={props.onConfirm}>
              {confirmText}
            </Button>
          </View>
        </View>
      </View>
    </View>
  );
}
