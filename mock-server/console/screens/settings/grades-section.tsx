import { Button, Card, Form, Input } from "antd";
import { RateInput } from "../../parts/rate-input";
import { ListProblems } from "./section-problems";
import { needed } from "./needed";

const at = ["distributionrulesetting", "grades"];

/** A number that no grade has. */
const nextId = (grades: readonly { readonly gradeid: string }[]) =>
  String(Math.max(0, ...grades.map(({ gradeid }) => Number(gradeid))) + 1);

export function GradesSection() {
  const form = Form.useFormInstance();
  return (
    <Card title="等级与比例" extra={<span className="second">新分销员从第一个等级开始</span>}>
      <ListProblems at={at} />
      <Form.List name={at}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="setting-row" key={key}>
                <Form.Item name={[name, "name"]} rules={needed} label="等级名称">
                  <Input maxLength={20} />
                </Form.Item>
                <Form.Item name={[name, "traderate"]} rules={needed} label="交易佣金">
                  <RateInput />
                </Form.Item>
                <Form.Item name={[name, "subrate"]} rules={needed} label="下级分佣">
                  <RateInput />
                </Form.Item>
                <Button
                  danger
                  disabled={fields.length === 1}
                  aria-label={`删除第 ${name + 1} 个等级`}
                  onClick={() => remove(name)}
                >
                  删除
                </Button>
              </div>
            ))}
            <Button
              disabled={fields.length >= 20}
              onClick={() =>
                add({ gradeid: nextId(form.getFieldValue(at) as { gradeid: string }[]) })
              }
            >
              增加等级
            </Button>
          </>
        )}
      </Form.List>
    </Card>
  );
}
