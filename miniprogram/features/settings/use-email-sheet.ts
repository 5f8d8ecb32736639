import { ApiError } from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { useCommand } from "../../data/use-command";
import { showToast } from "../../platform/feedback";
import { errorSentence } from "../../shell/error-sentence";

/** Where e-mails go: typed, judged by the server, and its channel switched on with it. Never kept on the phone. */
export function useEmailSheet() {
  const [shown, setShown] = useState(false);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const saving = useCommand(client.settings.save, { touches: ["settings"] });
  const save = async () => {
    if (text.trim() === "") return setError("请填写邮箱");
    try {
      await saving.send({ email: text, channels: { email: true } });
      setShown(false);
      showToast("已开启邮件通知");
    } catch (failure) {
      setError(reasonOf(failure));
    }
  };
  return {
    shown,
    text,
    error,
    saving: saving.isSending,
    open: () => {
      setText("");
      setError(undefined);
      setShown(true);
    },
    close: () => setShown(false),
    type: (next: string) => {
      setText(next);
      setError(undefined);
    },
    save,
  };
}

function reasonOf(failure: unknown): string {
  const [field] = failure instanceof ApiError ? (failure.details.fields ?? []) : [];
  if (field) return field.message;
  const { title, nextStep } = errorSentence(failure);
  return `${title}，${nextStep}`;
}
