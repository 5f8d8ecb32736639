import { Card, Form, Input } from "antd";

const at = ["distributionrecruitsetting", "agreement"] as const;

export function AgreementSection({ keptVersion }: { readonly keptVersion: string }) {
  return (
    <Card title="分销员协议">
      <div className="setting-grid">
        <Form.Item name={[...at, "title"]} label="标题">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name={[...at, "version"]}
          label="版本"
          extra={`现在是 ${keptVersion}。换了版本，之后的申请要重新同意`}
        >
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <Form.Item name={[...at, "content"]} label="正文">
        <Input.TextArea rows={8} maxLength={20_000} showCount />
      </Form.Item>
    </Card>
  );
}
