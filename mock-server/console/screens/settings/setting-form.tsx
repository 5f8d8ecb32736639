import type { Setting } from "@distribution/sdk/office";
import { App, Form, type FormInstance } from "antd";
import { useState } from "react";
import { office } from "../../data/clients";
import { useCommand } from "../../data/use-command";
import { AgreementSection } from "./agreement-section";
import { ChannelSection } from "./channel-section";
import { changesOf, type Changes } from "./changes-of";
import { ConfirmChanges } from "./confirm-changes";
import { GradesSection } from "./grades-section";
import { InfoFieldsSection } from "./info-fields-section";
import { OrderSection } from "./order-section";
import { RecruitSection } from "./recruit-section";
import { SaveBar } from "./save-bar";
import { SectionProblems } from "./section-problems";
import { isOutdated, useNewerSetting } from "./use-newer-setting";
import { usePreview } from "./use-preview";
import { useUnsavedGuard } from "./use-unsaved-guard";
import { WithdrawSection } from "./withdraw-section";

/** The whole setting as one form, named as the request is: what the server says of a field stands at it. */
export function SettingForm({ kept: loaded }: { readonly kept: Setting }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Setting>();
  // What an answer brings later does not overwrite what is being typed; saving does.
  const [kept, setKept] = useState(loaded);
  const [changes, setChanges] = useState<Changes>();
  const update = useCommand(office.setting.update);
  const other = useNewerSetting(form);
  const preview = usePreview(form, other.ask);
  useUnsavedGuard(changes !== undefined);
  const compareWith = (setting: Setting) =>
    setChanges(changesOf(setting, form.getFieldsValue(true) as Setting));
  const show = (setting: Setting) => {
    setKept(setting);
    form.setFieldsValue(setting);
    forgetProblems(form);
    preview.close();
    other.forget();
    setChanges(undefined);
  };
  const takeNewer = () => {
    if (!changes || !other.newer) return;
    other.putUnder(changes, kept, other.newer);
    setKept(other.newer);
    preview.close();
    compareWith(other.newer);
  };
  const save = async () => {
    if (!changes) return;
    const asked = { settingversion: kept.settingversion, ...changes };
    try {
      show(await update.send(asked as Parameters<typeof update.send>[0]));
      void message.success("已保存，现在起生效");
    } catch (error) {
      if (!isOutdated(error)) throw error;
      preview.close();
      await other.ask();
    }
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept}
      className="setting-form stack"
      onValuesChange={() => compareWith(kept)}
      onFinish={() => changes && void preview.ask(changes, kept.settingversion)}
      scrollToFirstError={{ block: "center" }}
    >
      <SectionProblems.Provider value={[...preview.problems, ...other.overlaps]}>
        <RecruitSection />
        <InfoFieldsSection />
        <AgreementSection keptVersion={kept.distributionrecruitsetting.agreement.version} />
        <ChannelSection />
        <GradesSection />
        <OrderSection />
        <WithdrawSection />
      </SectionProblems.Provider>
      <SaveBar
        hasChanges={changes !== undefined}
        isOutdated={other.newer !== undefined}
        failure={preview.failure}
        isAsking={preview.isAsking}
        onForget={() => show(other.newer ?? kept)}
        onTakeNewer={takeNewer}
      />
      <ConfirmChanges effects={preview.effects} onSave={save} onClose={preview.close} />
    </Form>
  );
}

function forgetProblems(form: FormInstance<Setting>): void {
  form.setFields(
    form.getFieldsError().map(({ name }) => ({ name: name as never, errors: [], warnings: [] })),
  );
}
