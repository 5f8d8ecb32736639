import { View } from "@tarojs/components";
import { client } from "../../data/client";
import type { Receipt } from "../../data/tell-visits";
import { useAnswer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import { LoadError } from "../../shell/load-error";
import { openPage, usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useOffersPage } from "../../shell/use-offers-page";
import { StaleNotice } from "../../shell/stale-notice";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Empty } from "../../ui/empty";
import { Facts } from "../../ui/facts";
import { Icon, type IconName } from "../../ui/icon";
import { Notice } from "../../ui/notice";
import { Skeleton } from "../../ui/skeleton";
import { dateText } from "../../ui/date-text";
import { lastVisit, type NotBoundVisit } from "./last-visit";
import { NotBoundNotice } from "./not-bound-notice";
import { OtherReasons } from "./other-reasons";
import { ReferrerCard } from "./referrer-card";
import "./referrer-screen.css";

/** What the documents tell: who it is, by number. */
async function idAlone(): Promise<Receipt> {
  const dismemberid = await client.binding.current();
  return dismemberid === "" ? {} : { dismemberid };
}

/** 我的推荐人: whose customer one is, until when, and what it means; and why the last visit changed nothing. */
export function ReferrerScreen() {
  const receipt = useAnswer(client.binding.receipt, {}, { instead: idAlone });
  const goods = useOffersPage("goods");
  const { reason } = usePageParameters("referrer");
  const now = useServerNow(true);
  const { data, error } = receipt;
  if (!data) {
    return (
      <Page>
        {error ? (
          <LoadError error={error} retrying={receipt.isAsking} onRetry={receipt.refresh} />
        ) : (
          <>
            <Skeleton shape="hero" />
            <Skeleton shape="lines" rows={3} />
          </>
        )}
      </Page>
    );
  }
  const visit = lastVisit(data, reason);
  return (
    <Page
      bottomBar={
        goods ? (
          <Button block size="large" onPress={() => void openPage("goods")}>
            {visit ? "继续看商品" : "去逛逛商品"}
          </Button>
        ) : null
      }
    >
      <StaleNotice
        error={error}
        updatedAt={receipt.updatedAt}
        onRetry={() => void receipt.refresh()}
      />
      <Content receipt={data} visit={visit} now={now} />
    </Page>
  );
}

interface ContentProps {
  readonly receipt: Receipt;
  readonly visit: NotBoundVisit | undefined;
  readonly now: number;
}

function Content({ receipt, visit, now }: ContentProps) {
  const { dismemberid, dismembername: name, lockedat, expiresat } = receipt;
  const isBound = name !== undefined && lockedat !== undefined && expiresat !== undefined;
  const facts = visit ? <VisitFacts visit={visit} now={now} /> : null;
  const canJoin = useAnswer(client.distributor.status).data?.status === "none";
  const hasEnded = isBound && expiresat <= now;
  return (
    <>
      {visit ? <NotBoundNotice visit={visit} receipt={receipt} now={now} /> : null}
      {hasEnded ? (
        <Notice tone="neutral" icon="clock">
          已经到期，下次打开谁的分享就绑定谁
        </Notice>
      ) : null}
      {isBound ? (
        <ReferrerCard name={name} lockedat={lockedat} expiresat={expiresat} now={now}>
          {facts}
        </ReferrerCard>
      ) : (
        <>
          {visit ? null : dismemberid !== undefined ? (
            <Card title="你的推荐人">
              <Facts facts={[{ key: "id", label: "分销员编号", value: dismemberid }]} />
            </Card>
          ) : (
            <Empty icon="people" title="你还没有推荐人" note="打开朋友的分享就会绑定" />
          )}
          {facts ? <Card>{facts}</Card> : null}
        </>
      )}
      {visit ? <OtherReasons but={visit.reason} /> : null}
      {isBound && !visit ? <Meaning name={name} /> : null}
      {dismemberid !== undefined && !isBound && !visit ? <Meaning name="ta" /> : null}
      {isBound || canJoin ? (
        <Card padding="list">
          {isBound ? <Cell title="到期后会怎样" note="不再关联，下次打开谁的分享就绑定谁" /> : null}
          {canJoin ? (
            <Cell
              title="我也想分享赚佣金"
              note="申请成为分销员"
              onPress={() => openPage("recruit")}
            />
          ) : null}
        </Card>
      ) : null}
    </>
  );
}

function VisitFacts({ visit, now }: { readonly visit: NotBoundVisit; readonly now: number }) {
  const { at, fact } = visit;
  return (
    <View>
      <View className="referrer-screen__strong">最近一次打开分享</View>
      <Facts
        facts={[
          ...(at === undefined
            ? []
            : [{ key: "at", label: "时间", value: dateText(at, "minute", now) }]),
          { key: "result", label: "结果", value: "未绑定" },
          { key: "why", label: "原因", value: fact },
          { key: "effect", label: "对你的影响", value: "无，照常购买" },
        ]}
      />
    </View>
  );
}

function Meaning({ name }: { readonly name: string }) {
  const meanings: readonly (readonly [IconName, string, string])[] = [
    ["bag", "你付的价格不变", "佣金由商家承担，不会多收你钱"],
    ["wallet", `你下的单，佣金记给 ${name}`, "只在有效期内；以付款那一刻为准"],
    ["eye-closed", "ta 看不到你的微信号和手机号", "只会看到昵称首字和订单佣金"],
  ];
  return (
    <Card title="这意味着什么" padding="list">
      {meanings.map(([icon, title, note]) => (
        <Cell
          key={icon}
          icon={<Icon name={icon} tile="accent" />}
          title={<View className="referrer-screen__strong">{title}</View>}
          note={note}
        />
      ))}
    </Card>
  );
}
