import type { Setting } from "@distribution/sdk/office";
import { App, Button, Card, Form } from "antd";
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
import { SectionProblems } from "./section-problems";
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
  const preview = usePreview(form);
  useUnsavedGuard(changes !== undefined);
  const compare = () => setChanges(changesOf(kept, form.getFieldsValue(true) as Setting));
  const forget = () => {
    form.setFieldsValue(kept);
    form.setFields(form.getFieldsError().map(({ name }) => ({ name: name as never, errors: [] })));
    preview.close();
    setChanges(undefined);
  };
  const save = async () => {
    if (!changes) return;
    const saved = await update.send(changes as Parameters<typeof update.send>[0]);
    setKept(saved);
    form.setFieldsValue(saved);
    setChanges(undefined);
    preview.close();
    void message.success("已保存，现在起生效");
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept}
      className="setting-form stack"
      onValuesChange={compare}
      onFinish={() => changes && void preview.ask(changes)}
      scrollToFirstError={{ block: "center" }}
    >
      <SectionProblems.Provider value={preview.problems}>
        <RecruitSection />
        <InfoFieldsSection />
        <AgreementSection keptVersion={kept.distributionrecruitsetting.agreement.version} />
        <ChannelSection />
        <GradesSection />
        <OrderSection />
        <WithdrawSection />
      </SectionProblems.Provider>
      <Card size="small" className="save-bar" role="region" aria-label="保存">
        <span className="second" role="status">
          {preview.failure ?? (changes ? "有未保存的修改" : "没有未保存的修改")}
        </span>
        <Button disabled={!changes} onClick={forget}>
          放弃修改
        </Button>
        <Button type="primary" htmlType="submit" disabled={!changes} loading={preview.isAsking}>
          保存
        </Button>
      </Card>
      <ConfirmChanges effects={preview.effects} onSave={save} onClose={preview.close} />
    </Form>
  );
}
