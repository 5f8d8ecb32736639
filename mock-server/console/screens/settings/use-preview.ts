import { MissingEndpointError, type OutputOf } from "@distribution/sdk";
import type { OfficeApi, Setting } from "@distribution/sdk/office";
import type { FormInstance } from "antd";
import { useRef, useState } from "react";
import { office } from "../../data/clients";
import { errorSentence } from "../../parts/error-sentence";
import { fieldProblems, type FieldProblem } from "../../parts/field-problems";
import type { Changes } from "./changes-of";
import { isOutdated } from "./use-newer-setting";

export type Effects = OutputOf<OfficeApi["setting"]["preview"]>["effects"];

const cannotTell = "这个后端不能预先算出会有什么变化：确认之后立即按新的执行。";

/** Asks the server what the changes will mean. What it refuses of single fields is written at them. */
export function usePreview(form: FormInstance<Setting>, onOutdated: () => Promise<unknown>) {
  const [effects, setEffects] = useState<Effects>();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [failure, setFailure] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  // Two clicks in one tick come before the button is drawn as locked.
  const asking = useRef(false);
  const ask = async (changes: Changes, settingversion: string) => {
    if (asking.current) return;
    asking.current = true;
    setAsking(true);
    setFailure(undefined);
    setProblems([]);
    try {
      const answer = await office.setting.preview({ settingversion, ...changes } as Parameters<
        typeof office.setting.preview
      >[0]);
      setEffects(answer.effects);
    } catch (error) {
      if (error instanceof MissingEndpointError) {
        setEffects([{ field: "", message: cannotTell }]);
        return;
      }
      if (isOutdated(error)) void onOutdated();
      const named = fieldProblems(error);
      setProblems(named);
      form.setFields(
        named.map(({ path, message }) => ({ name: path as never, errors: [message] })),
      );
      const [first] = named;
      if (first) form.scrollToField(first.path, { block: "center" });
      setFailure(first ? `没有保存：${first.message}` : errorSentence(error));
    } finally {
      asking.current = false;
      setAsking(false);
    }
  };
  const close = () => {
    setEffects(undefined);
    setProblems([]);
    setFailure(undefined);
  };
  return { ask, effects, problems, failure, isAsking, close };
}
