import { Card, Form, InputNumber } from "antd";
import { needed } from "./needed";

const part = "distributionrulesetting";

export function OrderSection() {
  return (
    <Card title="锁粉与冻结">
      <div className="setting-grid">
        <Form.Item
          name={[part, "lockdays"]}
          rules={needed}
          label="锁粉天数"
          extra="客户绑定后，这些天里的订单归这位分销员"
        >
          <InputNumber min={1} max={3650} precision={0} suffix="天" className="number-input" />
        </Form.Item>
        <Form.Item
          name={[part, "freezedays"]}
          rules={needed}
          label="冻结天数"
          extra="结算后满这些整天才能提现；0 天立即可提"
        >
          <InputNumber min={0} max={3650} precision={0} suffix="天" className="number-input" />
        </Form.Item>
      </div>
    </Card>
  );
}
