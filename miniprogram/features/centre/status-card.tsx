import type { memberApi, OutputOf } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { isWeapp } from "../../platform/build-constants";
import { openPage } from "../../shell/navigate";
import { useOffersPage } from "../../shell/use-offers-page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { Timeline } from "../../ui/timeline";
import { applicationPath } from "./application-path";
import { statusExplanations, type ExplainedStatus } from "./status-explanation";
import { WhileAudited } from "./while-audited";
import "./status-card.css";

export interface StatusCardProps {
  readonly status: ExplainedStatus;
  readonly answer: OutputOf<typeof memberApi.distributor.status>;
  readonly now: number;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
  /** With figures below it the card is a message, without them the whole screen. */
  readonly compact: boolean;
}

/** Why this is no ordinary day: what it means, the reason, and what can be done now. */
export function StatusCard(props: StatusCardProps) {
  const { status, answer, now, compact } = props;
  const explanation = statusExplanations[status];
  const path = compact ? [] : applicationPath(answer, now);
  // Whoever turned her down owes her a reason, or the word that there is none.
  const reason = answer.reason ?? (status === "reject" ? "没有写明，可以问商家客服" : undefined);
  const card = (
    <Card>
      <View className={compact ? "status-card" : "status-card status-card--whole"}>
        <View className={`status-card__icon status-card__icon--${explanation.tone}`}>
          <Icon name={explanation.icon} size={compact ? "medium" : "large"} />
        </View>
        <View className="status-card__texts">
          <View className="status-card__title">{explanation.title}</View>
          <View className="status-card__meaning">{explanation.meaning}</View>
        </View>
      </View>
      {reason ? <Line label="商家给出的原因" text={reason} strong /> : null}
      {path.length > 0 ? (
        <View className="status-card__path">
          <Timeline steps={path} />
        </View>
      ) : null}
      <Line label="下一步" text={explanation.nextStep} />
      {compact ? <ApplyAgain status={status} /> : <Actions {...props} />}
    </Card>
  );
  if (compact || status !== "audit") return card;
  return (
    <>
      {card}
      <WhileAudited />
    </>
  );
}

function Line({
  label,
  text,
  strong = false,
}: {
  readonly label: string;
  readonly text: string;
  readonly strong?: boolean;
}) {
  return (
    <View className="status-card__line">
      <View className="status-card__label">{label}</View>
      <View
        className={strong ? "status-card__text status-card__text--strong" : "status-card__text"}
      >
        {text}
      </View>
    </View>
  );
}

/** The way back for who was fired, while the merchant recruits. */
function ApplyAgain({ status }: Pick<StatusCardProps, "status">) {
  const fired = status === "fire";
  const enabled = useAnswer(client.recruit.enabled, {}, { when: fired });
  if (!fired || enabled.data !== true) return null;
  return (
    <Button block kind="secondary" onPress={() => openPage("joinApply")}>
      重新申请
    </Button>
  );
}

/** The first is the step to take. */
function Actions({
  status,
  refreshing,
  onRefresh,
}: Pick<StatusCardProps, "status" | "refreshing" | "onRefresh">) {
  const mayChange = status === "audit" || status === "unknown";
  const joining = joiningStep(status);
  const goods = useOffersPage("goods");
  return (
    <View className="status-card__actions">
      {joining ? (
        <Button block onPress={joining.go}>
          {joining.text}
        </Button>
      ) : null}
      {mayChange ? (
        <Button
          block
          // While she waits, to be reminded is the thing to do.
          kind={status === "audit" ? "secondary" : "primary"}
          loading={refreshing}
          onPress={onRefresh}
        >
          刷新状态
        </Button>
      ) : null}
      {isWeapp && status === "reject" ? (
        <Button block kind="secondary" openType="contact">
          联系客服
        </Button>
      ) : null}
      {goods ? (
        <Button block kind="secondary" onPress={() => void openPage("goods")}>
          先去逛逛商品
        </Button>
      ) : null}
    </View>
  );
}

function joiningStep(status: ExplainedStatus) {
  if (status === "none") return { text: "看看怎样加入", go: () => openPage("recruit") };
  if (status === "reject") return { text: "修改并重新提交", go: () => openPage("joinApply") };
  return undefined;
}
