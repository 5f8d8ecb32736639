import { type WithdrawMethod } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Field, type FieldProps } from "../../ui/field";
import { StatusTag } from "../../ui/status-tag";
import type { useApplyForm } from "./use-apply-form";
import "./account-card.css";

const accountFields: Record<
  WithdrawMethod,
  (Pick<FieldProps, "label" | "placeholder" | "keyboard"> & { name: string }) | undefined
> = {
  wechat: undefined,
  alipay: { label: "支付宝账号", placeholder: "手机号或邮箱", keyboard: "text", name: "支付宝" },
  bank: { label: "银行卡号", placeholder: "16 至 19 位卡号", keyboard: "number", name: "银行卡" },
};

export interface AccountCardProps {
  form: ReturnType<typeof useApplyForm>;
  /** Whose account it has to be. */
  owner: string;
}

/** Where the money goes, if the way needs to be told: the account used last, or a new one. */
export function AccountCard({ form, owner }: AccountCardProps) {
  const [changed, setChanged] = useState(false);
  const field = form.method && accountFields[form.method];
  if (!field) return null;
  const { name, ...own } = field;
  const mustBeHers = `账号实名要是 ${owner}，不一致会被退回`;
  if (form.lastAccount !== undefined) {
    return (
      <Card>
        <View>
          <View className="account-card__label">{own.label}</View>
          <View className="account-card__line">
            <View className="account-card__account">{form.lastAccount}</View>
            <StatusTag>上次使用</StatusTag>
            <View className="account-card__change">
              <Button
                kind="text"
                onPress={() => {
                  setChanged(true);
                  form.typeAccount("");
                }}
              >
                换一个
              </Button>
            </View>
          </View>
          <View className="account-card__note">{mustBeHers}</View>
        </View>
      </Card>
    );
  }
  const note = form.repeatsRefused
    ? `这个账号上次没有通过，确定实名是 ${owner} 再提交`
    : form.refusedBefore === undefined
      ? mustBeHers
      : `要是 ${owner} 实名的${name}。上次的 ${form.refusedBefore} 没有通过`;
  return (
    <Card>
      <Field
        // A new input for each method: WeChat would otherwise keep the other's keyboard open.
        key={form.method}
        {...own}
        value={form.accountText}
        maxLength={64}
        note={note}
        error={form.accountError}
        {...(changed || form.refusedBefore !== undefined ? { focus: true } : {})}
        onChange={form.typeAccount}
        onBlur={form.leaveAccount}
      />
    </Card>
  );
}
