import Taro from "@tarojs/taro";
import { byCallbacks } from "./by-callbacks";
import { hostCan } from "./host-can";

/*
 * WeChat's own sheets and questions. Callbacks and no promises: what is done in them is still done in
 * the tap, and WeChat lets only a tap ask for subscribe messages. In ifs, not behind returns: a call of
 * Taro's behind a return would stay in H5's build.
 */

export function chooseInWechat(items: readonly string[], onChoose: (index: number) => void): void {
  if (process.env.TARO_ENV === "weapp" && hostCan("showActionSheet")) {
    byCallbacks(
      Taro.showActionSheet({
        itemList: [...items],
        success: ({ tapIndex }) => onChoose(tapIndex),
      }),
    );
  }
}

export interface WechatQuestion {
  readonly title: string;
  readonly message: string;
  /** At most four characters each. */
  readonly confirmText: string;
  readonly cancelText: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function askInWechat(question: WechatQuestion): void {
  const { title, message, confirmText, cancelText, onConfirm, onCancel } = question;
  if (process.env.TARO_ENV === "weapp" && hostCan("showModal")) {
    byCallbacks(
      Taro.showModal({
        title,
        content: message,
        confirmText,
        cancelText,
        success: ({ confirm, cancel }) => {
          if (confirm) onConfirm();
          else if (cancel) onCancel();
        },
      }),
    );
  }
}

export interface WechatTextQuestion {
  readonly title: string;
  /** What stands in the field. */
  readonly text: string;
  readonly placeholder: string;
  readonly confirmText: string;
  readonly onText: (text: string) => void;
}

export function askTextInWechat(question: WechatTextQuestion): void {
  const { title, text, placeholder, confirmText, onText } = question;
  if (process.env.TARO_ENV === "weapp" && hostCan("showModal")) {
    byCallbacks(
      Taro.showModal({
        title,
        content: text,
        editable: true,
        placeholderText: placeholder,
        confirmText,
        success: ({ confirm, content }: { confirm: boolean; content?: string | null }) => {
          if (confirm) onText(content ?? "");
        },
      } as Parameters<typeof Taro.showModal>[0]),
    );
  }
}
