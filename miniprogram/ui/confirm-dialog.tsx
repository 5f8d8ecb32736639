import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";
import { keepTogether } from "./keep-together";
import { Modal } from "./modal";
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
  /** From the button and, unless `onClose` is there for it, from the scrim; not while loading. */
  onCancel: () => void;
  /** From the scrim, where the second button does something of its own. */
  onClose?: () => void;
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
  const close = () => (props.onClose ?? cancel)();
  return (
    <Modal place="middle" className="confirm-dialog" label={title} onClose={close}>
      <View className="confirm-dialog__title">{title}</View>
      {message ? <View className="confirm-dialog__message">{keepTogether(message)}</View> : null}
      {children ? <View className="confirm-dialog__content">{children}</View> : null}
      {error !== undefined ? (
        <View className="confirm-dialog__error">
          <FieldError>{error}</FieldError>
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
    </Modal>
  );
}
