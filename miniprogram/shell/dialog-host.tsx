import { useState } from "react";
import { useShown } from "../data/use-shown";
import { AmountField } from "../ui/amount-field";
import { Cell } from "../ui/cell";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Sheet } from "../ui/sheet";
import { type OpenDialog, type TextQuestion, useDialogs } from "./dialogs";

type Of<Kind extends OpenDialog["kind"]> = Extract<OpenDialog, { kind: Kind }>;

const close = () => useDialogs.setState({ open: undefined });

/** The question that is open, on the page in front. Browsers only: WeChat shows its own. */
export function DialogHost() {
  const shown = useShown();
  const { open } = useDialogs();
  if (!open || !shown) return null;
  switch (open.kind) {
    case "choice":
      return <Choices {...open} />;
    case "question":
      return <YesOrNo {...open} />;
    case "text":
      return <Text {...open} />;
  }
}

function Choices({ title, choices }: Of<"choice">) {
  return (
    <Sheet open title={title} onClose={close}>
      {choices.map(({ text, onChoose }) => (
        <Cell
          key={text}
          title={text}
          onPress={() => {
            close();
            void onChoose();
          }}
        />
      ))}
    </Sheet>
  );
}

function YesOrNo({ title, message, confirmText, cancelText, onConfirm, onCancel }: Of<"question">) {
  const then = (next: (() => unknown) | undefined) => () => {
    close();
    void next?.();
  };
  return (
    <ConfirmDialog
      open
      title={title}
      message={message}
      confirmText={confirmText}
      cancelText={cancelText}
      onConfirm={then(onConfirm)}
      onCancel={then(onCancel)}
      onClose={close}
    />
  );
}

function Text({ title, label, text, note, confirmText, check, onText }: TextQuestion) {
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState<string>();
  const confirm = () => {
    const problem = check(typed);
    setWrong(problem);
    if (problem !== undefined) return;
    close();
    void onText(typed);
  };
  return (
    <ConfirmDialog
      open
      title={title}
      confirmText={confirmText}
      onConfirm={confirm}
      onCancel={close}
    >
      <AmountField
        label={label}
        value={typed}
        focus
        note={note}
        error={wrong}
        onChange={(next) => {
          setTyped(next);
          setWrong(undefined);
        }}
        onConfirm={confirm}
      />
    </ConfirmDialog>
  );
}
