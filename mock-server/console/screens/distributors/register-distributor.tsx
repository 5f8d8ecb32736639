import { Form, Input, Select } from "antd";
import { office } from "../../data/clients";
import { useCommand } from "../../data/use-command";
import { FormDialog } from "../../parts/form-dialog";
import { phoneRule } from "./phone-rule";
import { useGradeOptions } from "./use-grade-options";

interface Fields {
  readonly name: string;
  readonly phone: string;
  readonly memberid?: string;
  readonly gradeid?: string;
  readonly superiorid?: string;
}

/** A member becomes a distributor without an application: found by the phone, or by the number. */
export function RegisterDistributor({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const register = useCommand(office.distributor.register);
  const grades = useGradeOptions(open);
  return (
    <FormDialog<Fields>
      title="登记分销员"
      okText="登记"
      open={open}
      onClose={onClose}
      run={({ name, phone, ...others }) => register.send({ name, phone, ...withoutBlanks(others) })}
      done={({ name }) => `${name}已成为分销员`}
    >
      <p className="second">会员无需申请和审核，立即成为分销员；本人会收到通知。</p>
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: "请填写姓名" }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item
        name="phone"
        label="手机号"
        extra="按手机号找到会员；找不到时填写会员编号"
        rules={[{ required: true, message: "请填写手机号" }, phoneRule]}
      >
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="memberid" label="会员编号（选填）">
        <Input inputMode="numeric" autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name="gradeid" label="等级（选填）" extra="不选为最低等级">
        <Select options={grades} allowClear placeholder="最低等级" />
      </Form.Item>
      <Form.Item name="superiorid" label="上级分销员编号（选填）">
        <Input inputMode="numeric" autoComplete="off" maxLength={20} />
      </Form.Item>
    </FormDialog>
  );
}

function withoutBlanks(fields: Omit<Fields, "name" | "phone">) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
}
