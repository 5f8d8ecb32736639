import { View } from "@tarojs/components";
import { Button } from "../../ui/button";
import { FieldError } from "../../ui/field-error";
import { Tick } from "../../ui/form/tick";
import type { useJoinForm } from "./use-join-form";
import "./join-bar.css";

export interface JoinBarProps {
  readonly form: ReturnType<typeof useJoinForm>;
  /** 分销员推广协议. */
  readonly title: string;
  readonly onRead: () => void;
}

/** What one agrees to, and handing the application in: at hand however long the form is. */
export function JoinBar({ form, title, onRead }: JoinBarProps) {
  return (
    <View>
      <View className="join-bar__agreement">
        <Tick
          checked={form.consent.agreed}
          invalid={form.consent.problem !== undefined}
          label={`我已阅读并同意《${title}》`}
          onChange={form.consent.agree}
        >
          我已阅读并同意
        </Tick>
        <Button kind="text" onPress={onRead}>
          <View className="join-bar__name">{`《${title}》`}</View>
        </Button>
      </View>
      {form.consent.problem === undefined ? null : (
        <View className="join-bar__problem">
          <FieldError>{form.consent.problem}</FieldError>
        </View>
      )}
      <Button block size="large" loading={form.isSending} onPress={form.submit}>
        提交申请
      </Button>
    </View>
  );
}
