import type { WeappEngine } from "./weapp-engine";
import { answerCall, WxFailure, type WxOptions } from "./wx-call";

export interface Toast {
  readonly title: string;
  readonly icon: string;
}

export interface ModalAnswer {
  readonly confirm: boolean;
  /** What was typed into an editable modal. */
  readonly content?: string;
}

interface Modal {
  readonly title: string;
  readonly content: string;
  /** Its content can be typed over. */
  readonly editable: boolean;
  readonly confirmText: string;
  readonly cancelText: string;
}

/** One question on the screen, and the way to answer it. */
class Question<Shown, Answer> {
  readonly history: Shown[] = [];
  open: Shown | undefined;
  private readonly queued: Answer[] = [];
  private settle: ((answer: Answer) => void) | undefined;

  /** Answers the question on the screen, or the next one when none is there. */
  answer(answer: Answer): void {
    if (this.settle) this.settle(answer);
    else this.queued.push(answer);
  }

  ask(shown: Shown): Promise<Answer> {
    this.history.push(shown);
    const ready = this.queued.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    this.open = shown;
    return new Promise((resolve) => {
      this.settle = (answer) => {
        this.open = undefined;
        this.settle = undefined;
        resolve(answer);
      };
    });
  }
}

/** What the native side shows over the page: toasts, loading, modals and action sheets, recorded and answered by the test. */
export class Dialogs {
  readonly toasts: Toast[] = [];
  loading: string | undefined;
  readonly modal = new Question<Modal, ModalAnswer>();
  /** Answered with the index of the item, or 'cancel'. */
  readonly actionSheet = new Question<readonly string[], number | "cancel">();

  wx(engine: WeappEngine): Record<string, unknown> {
    return {
      showToast: (options: WxOptions) =>
        answerCall(engine, "showToast", options, () => {
          this.toasts.push({
            title: String(options["title"] ?? ""),
            icon: String(options["icon"] ?? "success"),
          });
        }),
      hideToast: (options?: WxOptions) => answerCall(engine, "hideToast", options, () => undefined),
      showLoading: (options: WxOptions) =>
        answerCall(engine, "showLoading", options, () => {
          this.loading = String(options["title"] ?? "");
        }),
      hideLoading: (options?: WxOptions) =>
        answerCall(engine, "hideLoading", options, () => {
          this.loading = undefined;
        }),
      showModal: (options: WxOptions) =>
        answerCall(engine, "showModal", options, () => this.showModal(options)),
      showActionSheet: (options: WxOptions) =>
        answerCall(engine, "showActionSheet", options, () => this.showActionSheet(options)),
    };
  }

  private async showModal(options: WxOptions): Promise<object> {
    const shown: Modal = {
      title: String(options["title"] ?? ""),
      content: String(options["content"] ?? ""),
      editable: options["editable"] === true,
      confirmText: String(options["confirmText"] ?? "确定"),
      cancelText: String(options["cancelText"] ?? "取消"),
    };
    for (const name of ["confirmText", "cancelText"] as const) {
      if (shown[name].length > 4)
        throw new WxFailure(`${name} length should not larger than 4 Chinese characters`);
    }
    const answer = await this.modal.ask(shown);
    return { confirm: answer.confirm, cancel: !answer.confirm, content: answer.content ?? null };
  }

  private async showActionSheet(options: WxOptions): Promise<object> {
    const items = (options["itemList"] as string[] | undefined) ?? [];
    if (items.length > 6)
      throw new WxFailure("parameter error: itemList should not be large than 6");
    const answer = await this.actionSheet.ask([...items]);
    if (answer === "cancel") throw new WxFailure("cancel");
    return { tapIndex: answer };
  }
}
