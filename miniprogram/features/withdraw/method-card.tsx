import { type WithdrawMethod, withdrawMethodLabels } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { Field, type FieldProps } from "../../ui/field";
import { FieldError } from "../../ui/field-error";
import { Icon } from "../../ui/icon";
import { RadioList } from "../../ui/radio-list";
import "./method-card.css";

export interface MethodCardProps {
  methods: readonly WithdrawMethod[];
  method: WithdrawMethod | undefined;
  onChoose: (method: WithdrawMethod) => void;
  methodError: string | undefined;
  accountText: string;
  accountError: string | undefined;
  /** Where it is paid to if no account is typed: masked. */
  lastAccount: string | undefined;
  onTypeAccount: (text: string) => void;
  onLeaveAccount: () => void;
}

const notes: Record<WithdrawMethod, string> = {
  wechat: "审核后需在微信确认收款",
  alipay: "转入本人实名的支付宝账号",
  bank: "转入本人名下的储蓄卡",
};

const accountFields: Record<
  WithdrawMethod,
  Pick<FieldProps, "label" | "placeholder" | "keyboard"> | undefined
> = {
  wechat: undefined,
  alipay: { label: "支付宝账号", placeholder: "手机号或邮箱", keyboard: "text" },
  bank: { label: "银行卡号", placeholder: "16 至 19 位卡号", keyboard: "number" },
};

/** Where the money goes: a method, and its account where it needs one. */
export function MethodCard(props: MethodCardProps) {
  const { methods, method, methodError, accountText, accountError, lastAccount } = props;
  const field = method && accountFields[method];
  return (
    <Card padding="list">
      <RadioList
        label="提现方式"
        options={methods.map((key) => ({
          key,
          title: withdrawMethodLabels[key],
          note: notes[key],
          icon: <Icon name={key} tile={key} />,
        }))}
        value={method}
        onChange={props.onChoose}
      />
      {methodError !== undefined ? (
        <View className="method-card__error">
          <FieldError>{methodError}</FieldError>
        </View>
      ) : null}
      {field ? (
        <View className="method-card__account">
          <Field
            // A new input for each method: WeChat would otherwise keep the other's keyboard open.
            key={method}
            {...field}
            value={accountText}
            maxLength={64}
            note={
              lastAccount === undefined
                ? "只用于这次打款，不会保存在手机上"
                : `不填则打款到上次的账号 ${lastAccount}`
            }
            error={accountError}
            onChange={props.onTypeAccount}
            onBlur={props.onLeaveAccount}
          />
        </View>
      ) : null}
    </Card>
  );
}
