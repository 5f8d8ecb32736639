import { Button, Card, Checkbox, Form, Input, InputNumber, Select } from "antd";
import { OptionsInput } from "./options-input";
import { ListProblems } from "./section-problems";
import { needed } from "./needed";

const at = ["distributionrecruitsetting", "infofields"];

const typeOptions = [
  { value: "text", label: "文字" },
  { value: "phone", label: "手机号" },
  { value: "idcard", label: "身份证号" },
  { value: "select", label: "选项" },
  { value: "region", label: "地区" },
];

export function InfoFieldsSection() {
  return (
    <Card
      title="申请表"
      extra={<span className="second">按这里的顺序显示；姓名和手机号必须有</span>}
    >
      <ListProblems at={at} />
      <Form.List name={at}>
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <div
                className="setting-row info-field"
                key={key}
                role="group"
                aria-label={`第 ${index + 1} 项`}
              >
                <FieldItems name={name} />
                <span className="setting-row-acts">
                  <Button
                    disabled={index === 0}
                    aria-label={`第 ${index + 1} 项上移`}
                    onClick={() => move(index, index - 1)}
                  >
                    上移
                  </Button>
                  <Button
                    disabled={index === fields.length - 1}
                    aria-label={`第 ${index + 1} 项下移`}
                    onClick={() => move(index, index + 1)}
                  >
                    下移
                  </Button>
                  <Button danger aria-label={`删除第 ${index + 1} 项`} onClick={() => remove(name)}>
                    删除
                  </Button>
                </span>
              </div>
            ))}
            <Button
              disabled={fields.length >= 30}
              onClick={() => add({ type: "text", required: false })}
            >
              增加一项
            </Button>
          </>
        )}
      </Form.List>
    </Card>
  );
}

function FieldItems({ name }: { readonly name: number }) {
  const type = Form.useWatch([...at, name, "type"]) as string | undefined;
  return (
    <>
      <Form.Item name={[name, "label"]} rules={needed} label="名称">
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name={[name, "key"]} rules={needed} label="标识">
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item name={[name, "type"]} rules={needed} label="类型">
        <Select options={typeOptions} />
      </Form.Item>
      {type === "select" ? (
        <Form.Item name={[name, "options"]} label="选项" className="setting-wide">
          <OptionsInput />
        </Form.Item>
      ) : (
        <Form.Item name={[name, "placeholder"]} label="填写提示" className="setting-wide">
          <Input maxLength={40} />
        </Form.Item>
      )}
      {type === "text" && (
        <Form.Item name={[name, "maxlength"]} label="最多字数">
          <InputNumber min={1} max={500} precision={0} className="number-input" />
        </Form.Item>
      )}
      <Form.Item
        name={[name, "required"]}
        label="必填"
        valuePropName="checked"
        className="info-required"
      >
        <Checkbox aria-label="必填" />
      </Form.Item>
    </>
  );
}
