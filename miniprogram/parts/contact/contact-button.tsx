import { isWeapp } from "../../platform/build-constants";
import { showToast } from "../../platform/feedback";
import { Button, type ButtonProps } from "../../ui/button";

/** 客服: WeChat opens its own window. A browser has none, and says where it is. */
export function ContactButton({
  children = "联系客服",
  onPress,
  ...look
}: Pick<ButtonProps, "kind" | "size" | "block" | "onPress"> & { children?: string }) {
  return (
    <Button
      {...look}
      openType="contact"
      onPress={async () => {
        await onPress?.();
        if (!isWeapp) showToast("请在微信小程序里联系客服");
      }}
    >
      {children}
    </Button>
  );
}
