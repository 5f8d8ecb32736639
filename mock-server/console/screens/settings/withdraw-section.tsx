import { withdrawMethodLabels, withdrawMethods } from "@distribution/sdk";
import { Button, Card, Checkbox, Form, InputNumber, Select, Switch } from "antd";
import { RateInput } from "../../parts/rate-input";
import { YuanInput } from "../../parts/yuan-input";
import { ListProblems } from "./section-problems";
import { needed } from "./needed";

const part = "distributionrulesetting";
const rulesAt = [part, "methodrules"];
const methodOptions = withdrawMethods.map((value) => ({
  value,
  label: withdrawMethodLabels[value],
}));

export function WithdrawSection() {
  return (
    <Card title="提现">
      <div className="setting-grid">
        <Form.Item name={[part, "minwithdrawamount"]} rules={needed} label="最低提现金额">
          <YuanInput />
        </Form.Item>
        <Form.Item name={[part, "maxwithdrawamount"]} rules={needed} label="单笔提现上限">
          <YuanInput />
        </Form.Item>
        <Form.Item name={[part, "dailywithdrawlimit"]} rules={needed} label="每日提现次数">
          <InputNumber min={1} max={100} precision={0} suffix="次" className="number-input" />
        </Form.Item>
        <Form.Item name={[part, "withdrawfeerate"]} rules={needed} label="手续费率">
          <RateInput />
        </Form.Item>
        <Form.Item name={[part, "withdrawmethods"]} label="提现方式">
          <Checkbox.Group options={methodOptions} />
        </Form.Item>
        <Form.Item
          name={[part, "payeeauthorizationenabled"]}
          label="开放免确认收款授权"
          valuePropName="checked"
          extra="分销员同意一次后，审核通过的微信提现直接到账，不用逐笔确认"
        >
          <Switch />
        </Form.Item>
      </div>
      <MethodRules />
    </Card>
  );
}

/** Where one way to be paid differs; what is left empty is the rule's own. */
function MethodRules() {
  const form = Form.useFormInstance();
  return (
    <>
      <h2 className="setting-subtitle">单独设置的提现方式</h2>
      <p className="second">没有填的按上面的规则。</p>
      <ListProblems at={rulesAt} />
      <Form.List name={rulesAt}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="setting-row" key={key}>
                <Form.Item name={[name, "withdrawtype"]} rules={needed} label="提现方式">
                  <Select options={methodOptions} />
                </Form.Item>
                <Form.Item name={[name, "minamount"]} label="最低金额">
                  <YuanInput />
                </Form.Item>
                <Form.Item name={[name, "maxamount"]} label="单笔上限">
                  <YuanInput />
                </Form.Item>
                <Form.Item name={[name, "feerate"]} label="手续费率">
                  <RateInput />
                </Form.Item>
                <Form.Item name={[name, "expecteddays"]} label="预计到账天数">
                  <InputNumber
                    min={0}
                    max={90}
                    precision={0}
                    suffix="天"
                    className="number-input"
                  />
                </Form.Item>
                <Button
                  danger
                  aria-label={`删除第 ${name + 1} 条单独设置`}
                  onClick={() => remove(name)}
                >
                  删除
                </Button>
              </div>
            ))}
            <Button
              disabled={fields.length >= withdrawMethods.length}
              onClick={() => add({ withdrawtype: unusedMethod(form.getFieldValue(rulesAt)) })}
            >
              增加一种方式
            </Button>
          </>
        )}
      </Form.List>
    </>
  );
}

function unusedMethod(rules: readonly { readonly withdrawtype: string }[] = []) {
  return withdrawMethods.find((method) => !rules.some((rule) => rule.withdrawtype === method));
}
