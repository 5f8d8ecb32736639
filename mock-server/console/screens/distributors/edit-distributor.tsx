import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { office } from "../../data/clients";
import { useCommand } from "../../data/use-command";
import { FormDialog } from "../../parts/form-dialog";
import { phoneRule } from "./phone-rule";
import { useGradeOptions } from "./use-grade-options";

interface Fields {
  readonly name: string;
  readonly phone: string;
  readonly gradeid: string;
}

/** Name, phone and grade. A grade's rates hold for orders from then on. */
export function EditDistributor({
  distributor,
}: {
  readonly distributor: Fields & { readonly dismemberid: string };
}) {
  const { dismemberid, name, phone, gradeid } = distributor;
  const [open, setOpen] = useState(false);
  const update = useCommand(office.distributor.update);
  const grades = useGradeOptions(open);
  return (
    <>
      <Button onClick={() => setOpen(true)}>编辑</Button>
      <FormDialog<Fields>
        title={`编辑${name}`}
        okText="保存"
        open={open}
        onClose={() => setOpen(false)}
        initialValues={{ name, phone, gradeid }}
        run={(fields) => update.send({ dismemberid, ...fields })}
        done={() => "已保存"}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, message: "请填写姓名" }]}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item
          name="phone"
          label="手机号"
          rules={[{ required: true, message: "请填写手机号" }, phoneRule]}
        >
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="gradeid"
          label="等级"
          extra="新等级的佣金比例从之后的订单开始，已有订单不变"
        >
          <Select options={grades} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
