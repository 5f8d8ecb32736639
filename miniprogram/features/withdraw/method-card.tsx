import { formatRate, type WithdrawMethod, withdrawMethodLabels } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { FieldError } from "../../ui/field-error";
import { Icon } from "../../ui/icon";
import { RadioList, type RadioOption } from "../../ui/radio-list";
import { quoteArrival } from "./quote-application";
import { shortYuan } from "../../parts/money/short-yuan";
import type { DistributorDetail } from "./judge-form";
import "./method-card.css";

export interface MethodCardProps {
  detail: DistributorDetail;
  method: WithdrawMethod | undefined;
  now: number;
  /** Why the chosen one was refused. */
  error: string | undefined;
  onChoose: (method: WithdrawMethod) => void;
}

type Terms = DistributorDetail["withdrawrule"]["methods"][number];

/** The ways to be paid, each with its own limits, fee and arrival; one that is not on offer says why. */
export function MethodCard({ detail, method, now, error, onChoose }: MethodCardProps) {
  const asksOwner = detail.payeeauthorization.status !== "active";
  const options = detail.withdrawrule.methods.flatMap((terms) => optionOf(terms, now, asksOwner));
  if (options.length === 0) return null;
  return (
    <Card padding="list">
      <RadioList label="提现方式" options={options} value={method} onChange={onChoose} />
      {error !== undefined ? (
        <View className="method-card__error">
          <FieldError>{error}</FieldError>
        </View>
      ) : null}
    </Card>
  );
}

function optionOf(terms: Terms, now: number, asksOwner: boolean): RadioOption<WithdrawMethod>[] {
  const { withdrawtype: key, enabled, reason } = terms;
  // A way that this version cannot fill in is none.
  if (key === "unknown") return [];
  const icon = <Icon name={key} tile={enabled ? key : "neutral"} />;
  const title = withdrawMethodLabels[key];
  if (!enabled)
    return [{ key, title, icon, disabledReason: reason ?? "暂停提现", disabledTag: "暂停" }];
  const limits = `单笔 ${shortYuan(terms.minamount)}–${shortYuan(terms.maxamount)} · 手续费 ${formatRate(terms.feerate)}`;
  const arrival = `${dateText(quoteArrival(terms, now), "day", now)} 前到账`;
  return [{ key, title, icon, note: `${limits}\n${arrival}${arrivalNote(terms, asksOwner)}` }];
}

function arrivalNote({ withdrawtype, lastaccount }: Terms, asksOwner: boolean): string {
  if (withdrawtype === "wechat") return asksOwner ? "，要在微信点一次确认" : "，不用点确认";
  return lastaccount === undefined ? "" : ` · ${lastaccount}`;
}
