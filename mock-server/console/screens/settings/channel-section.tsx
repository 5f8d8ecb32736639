import { channelLabels, channels } from "@distribution/sdk";
import { Card, Checkbox, Form, Radio, Switch } from "antd";

const part = "distributionrulesetting";
const channelOptions = channels.map((value) => ({ value, label: channelLabels[value] }));

export function ChannelSection() {
  return (
    <Card title="渠道与商户">
      <div className="setting-grid">
        <Form.Item
          name={[part, "adaptivechannel"]}
          label="适配渠道"
          extra="没有勾选的渠道不出现在选品里，新订单没有佣金"
        >
          <Checkbox.Group options={channelOptions} />
        </Form.Item>
        <Form.Item
          name={[part, "autopayoutchannels"]}
          label="自动结算的渠道"
          extra="它们的佣金记在“自动可提现”，其余记在“手动可提现”；两种都可以申请提现"
        >
          <Checkbox.Group options={channelOptions} />
        </Form.Item>
        <Form.Item
          name={[part, "merchanttype"]}
          label="商户类型"
          extra="普通商户：交易佣金不超过 50%，下级分佣更低，合计不超过 60%；互联网商户：合计不超过 90%"
        >
          <Radio.Group
            optionType="button"
            options={[
              { value: "standard", label: "普通商户" },
              { value: "internet", label: "互联网商户" },
            ]}
          />
        </Form.Item>
        <Form.Item
          name={[part, "selfbuyenabled"]}
          label="自购有佣金"
          valuePropName="checked"
          extra="关闭后分销员自己购买没有佣金"
        >
          <Switch />
        </Form.Item>
      </div>
    </Card>
  );
}
