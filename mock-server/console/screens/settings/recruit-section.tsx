import { Card, Form, Switch } from "antd";

const part = "distributionrecruitsetting";

export function RecruitSection() {
  return (
    <Card title="招募">
      <div className="setting-grid">
        <Form.Item
          name={[part, "recruitenable"]}
          label="招募开关"
          valuePropName="checked"
          extra="关闭后谁都不能提交申请，包括不通过后重新提交的"
        >
          <Switch />
        </Form.Item>
        <Form.Item
          name={[part, "needaudit"]}
          label="申请需要审核"
          valuePropName="checked"
          extra="关闭后提交即成为分销员"
        >
          <Switch />
        </Form.Item>
      </div>
    </Card>
  );
}
