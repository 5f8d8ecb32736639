import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Sheet } from "../../ui/sheet";
import type { useEmailSheet } from "./use-email-sheet";

export function EmailSheet(props: ReturnType<typeof useEmailSheet>) {
  const { shown, text, error, saving, close, type, save } = props;
  return (
    <Sheet
      open={shown}
      title="邮件发到哪里"
      onClose={close}
      footer={
        <Button block size="large" loading={saving} onPress={save}>
          保存并开启
        </Button>
      }
    >
      <Field
        label="邮箱"
        value={text}
        placeholder="name@example.com"
        maxLength={100}
        note="只用来发你打开的提醒，保存后只显示一部分"
        error={error}
        focus
        onChange={type}
        onConfirm={() => void save()}
      />
    </Sheet>
  );
}
