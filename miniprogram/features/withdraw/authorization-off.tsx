import type { PayeeAuthorization } from "@distribution/sdk";
import type { ReactNode } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { isWeapp } from "../../platform/build-constants";
import { useServerNow } from "../../data/use-server-now";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { StatusTag } from "../../ui/status-tag";
import { Timeline } from "../../ui/timeline";
import { AuthorizationHead } from "./authorization-head";
import { CheckList } from "./check-list";
import { TwoButtons } from "../../ui/two-buttons";
import { usePayOut } from "./use-pay-out";

export interface AuthorizationOffProps {
  authorization: PayeeAuthorization;
  stale: ReactNode;
  refresh: () => Promise<unknown>;
}

/** Not agreed to, or not yet: what it would mean, and the way to WeChat's page. */
export function AuthorizationOff({ authorization, stale, refresh }: AuthorizationOffProps) {
  const payOut = usePayOut();
  const locked = useAnswer(client.distributor.status).data?.status === "lock";
  const waits = authorization.status === "waiting";
  const toWechat = (
    <Button
      block
      size="large"
      loading={payOut.opening}
      disabledReason={
        locked ? "资格冻结，现在不能开启" : isWeapp ? undefined : "请在微信小程序里开启"
      }
      onPress={payOut.agree}
    >
      {waits ? "再去微信" : "去微信同意"}
    </Button>
  );
  return (
    <Page
      bottomBar={
        waits ? (
          <TwoButtons>
            <Button kind="secondary" block size="large" onPress={refresh}>
              刷新结果
            </Button>
            {toWechat}
          </TwoButtons>
        ) : (
          toWechat
        )
      }
    >
      {stale}
      <Head authorization={authorization} />
      <Card title="同意以后">
        <CheckList
          items={[
            { title: "审核通过就到账，不用点确认" },
            { title: "只管这个商家付给你的佣金" },
            { title: "只收钱，不会扣你的钱" },
            { title: "随时可以在这里关闭" },
          ]}
        />
      </Card>
      <Card title="怎么开启">
        <Timeline
          steps={[
            {
              key: "go",
              title: waits ? "打开微信的授权页面" : "点“去微信同意”",
              note: waits ? undefined : "会打开微信的授权页面",
              state: waits ? "done" : "current",
            },
            {
              key: "agree",
              title: "在微信里点同意",
              note: "24 小时内有效",
              state: waits ? "current" : "future",
            },
            { key: "on", title: "回到这里，显示已开启", state: "future" },
          ]}
        />
      </Card>
      <Button kind="text" size="small" onPress={() => openPage("rules", { question: "arrival" })}>
        多久到账
      </Button>
    </Page>
  );
}

function Head({ authorization }: Pick<AuthorizationOffProps, "authorization">) {
  const now = useServerNow();
  const { status, expiresat, revokedat } = authorization;
  if (status === "waiting") {
    const until = expiresat === undefined ? "" : `${dateText(expiresat, "minute", now)} 前有效。`;
    return (
      <AuthorizationHead
        tag={<StatusTag tone="warning">等待中</StatusTag>}
        headline="等你在微信里同意"
        sentence={`${until}没有同意也没关系，收款照旧`}
      />
    );
  }
  return (
    <AuthorizationHead
      tag={<StatusTag>{status === "revoked" ? "已关闭" : "没有开启"}</StatusTag>}
      headline="每一笔要你点一次确认"
      sentence={
        status === "revoked" && revokedat !== undefined
          ? `${dateText(revokedat, "minute", now)} 关闭。24 小时内没点，钱会退回可提现`
          : "24 小时内没点，钱会退回可提现"
      }
    />
  );
}
