import { type Withdrawal, type WithdrawMethod } from "@distribution/sdk";
import { Text, View } from "@tarojs/components";
import { Notice } from "../../ui/notice";
import { headline } from "./way-on";

export interface AgainNoticeProps {
  record: Withdrawal;
  method: WithdrawMethod | undefined;
}

/** Why the form is filled in, and what is left to do. Nothing where its owner took the last one back herself. */
export function AgainNotice({ record, method }: AgainNoticeProps) {
  if (record.status !== 3) return null;
  const sameWay = record.withdrawtype === method;
  const left =
    record.failcode === "account-mismatch" && sameWay
      ? "金额和方式已填好，只要改账号"
      : "金额已填好，核对后提交";
  return (
    <Notice icon="info">
      <View>
        上次没有通过：<Text className="notice__strong">{headline(record)}</Text>
      </View>
      <View>{left}</View>
    </Notice>
  );
}
