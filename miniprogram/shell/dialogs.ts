import { create } from "zustand";
import { askInWechat, askTextInWechat, chooseInWechat } from "../platform/native-dialogs";

/*
 * Questions that any code may ask, over whatever page is in front: WeChat's own in WeChat, where they
 * weigh nothing, and the kit's in a browser (dialog-host.tsx). What is done in an answer is done in its tap.
 */

export interface Choice {
  readonly text: string;
  readonly onChoose: () => unknown;
}

export interface Question {
  readonly title: string;
  readonly message: string;
  /** At most four characters each: WeChat takes no more. */
  readonly confirmText: string;
  readonly cancelText: string;
  readonly onConfirm: () => unknown;
  /** From its button alone: who closes the question otherwise has answered nothing. */
  readonly onCancel?: () => unknown;
}

/** For an amount of yuan. */
export interface TextQuestion {
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly note: string;
  readonly confirmText: string;
  /** Why it will not do, as a sentence. */
  readonly check: (text: string) => string | undefined;
  readonly onText: (text: string) => unknown;
}

export type OpenDialog =
  | { readonly kind: "choice"; readonly title: string; readonly choices: readonly Choice[] }
  | ({ readonly kind: "question" } & Question)
  | ({ readonly kind: "text" } & TextQuestion);

/** Of a browser: the one that is open. */
export const useDialogs = create<{ readonly open: OpenDialog | undefined }>(() => ({
  open: undefined,
}));

const inWechat = process.env.TARO_ENV === "weapp";
const show = (open: OpenDialog) => useDialogs.setState({ open });

export function chooseOne(title: string, choices: readonly Choice[]): void {
  if (!inWechat) return show({ kind: "choice", title, choices });
  chooseInWechat(
    choices.map(({ text }) => text),
    (index) => void choices[index]?.onChoose(),
  );
}

export function ask(question: Question): void {
  if (!inWechat) return show({ kind: "question", ...question });
  const { onConfirm, onCancel } = question;
  askInWechat({
    ...question,
    onConfirm: () => void onConfirm(),
    onCancel: () => void onCancel?.(),
  });
}

/** Asks until the text will do, or she leaves it: what she typed stays, and what is wrong with it is said. */
export function askText(question: TextQuestion): void {
  if (!inWechat) return show({ kind: "text", ...question });
  const { check, onText, note, ...asked } = question;
  askTextInWechat({
    ...asked,
    placeholder: note,
    onText: (text) => {
      const wrong = check(text);
      if (wrong === undefined) void onText(text);
      // WeChat's dialog has no line for it but the title.
      else askText({ ...question, title: wrong, text });
    },
  });
}
