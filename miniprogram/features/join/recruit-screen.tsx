import { formatRate, shareOf, toFen } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import { useInvitation } from "../../session/invitation";
import { LoadError } from "../../shell/load-error";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { Avatar } from "../../ui/avatar";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { Icon, type IconName } from "../../ui/icon";
import { keepTogether } from "../../ui/keep-together";
import { MoneyText } from "../../ui/money-text";
import { Skeleton } from "../../ui/skeleton";
import { mayApply, notApplying } from "./may-apply";
import "./recruit-screen.css";

/** 成为分销员: who invites, what one earns by the merchant's real rates, and how. */
export function RecruitScreen() {
  const enabled = useAnswer(client.recruit.enabled);
  const rule = useAnswer(client.recruit.publicRule);
  const status = useAnswer(client.distributor.status);
  const now = useServerNow(true);
  const known = status.data && !mayApply(status.data.status) ? status.data.status : undefined;
  if (enabled.data === undefined) {
    return (
      <Page>
        <Head />
        {enabled.error ? (
          <LoadError error={enabled.error} retrying={enabled.isAsking} onRetry={enabled.refresh} />
        ) : (
          <Skeleton shape="lines" rows={4} />
        )}
      </Page>
    );
  }
  const open = enabled.data && known === undefined;
  return (
    <Page
      bottomBar={
        known !== undefined ? (
          <Button block size="large" onPress={() => void openPage("centre")}>
            去分销中心
          </Button>
        ) : open ? (
          <Button block size="large" onPress={() => openPage("joinApply")}>
            申请成为分销员
          </Button>
        ) : (
          <Button block size="large" kind="secondary" onPress={() => void openPage("goods")}>
            先去逛逛商品
          </Button>
        )
      }
    >
      <StaleNotice
        error={enabled.error}
        updatedAt={enabled.updatedAt}
        onRetry={() => void enabled.refresh()}
      />
      {known === undefined && open ? <Inviter now={now} /> : null}
      <Head />
      {known === undefined ? null : <Told icon="info" {...notApplying(known)} />}
      {known === undefined && !open ? <Closed now={now} /> : null}
      {rule.data ? <Example rate={rule.data.traderateto} from={rule.data.traderatefrom} /> : null}
      {open ? <Steps /> : null}
      <View className="recruit-screen__law">最多两级分佣，不以发展人员数量计酬</View>
    </Page>
  );
}

function Inviter({ now }: { readonly now: number }) {
  const invitation = useInvitation((state) => state.invitation);
  if (!invitation) return null;
  const { invitername, expiresat } = invitation;
  if (expiresat <= now || invitername === undefined) {
    return <View className="recruit-screen__expired">邀请码已过期，仍可以直接申请</View>;
  }
  return (
    <View className="recruit-screen__inviter">
      <Avatar name={invitername} />
      <View className="recruit-screen__inviter-texts">
        <View className="recruit-screen__strong">{`${invitername} 邀请你成为分销员`}</View>
        <View className="recruit-screen__note">{`邀请有效期至 ${dateText(expiresat, "day", now)}`}</View>
      </View>
    </View>
  );
}

function Head() {
  return (
    <View className="recruit-screen__head">
      <View>
        <View className="recruit-screen__title">分享好物</View>
        <View className="recruit-screen__title">成交就有佣金</View>
        <View className="recruit-screen__lead">
          <View>每一分钱的来路和到账日</View>
          <View>都看得见</View>
        </View>
      </View>
      <View className="recruit-screen__art">
        <View className="recruit-screen__sheet recruit-screen__sheet--back" />
        <View className="recruit-screen__sheet">
          <View className="recruit-screen__goods">
            <Icon name="bag" size="large" />
          </View>
          <View className="recruit-screen__line" />
          <View className="recruit-screen__line recruit-screen__line--short" />
        </View>
        <View className="recruit-screen__coin">¥</View>
      </View>
    </View>
  );
}

function Told(props: { readonly icon: IconName; readonly title: string; readonly note: string }) {
  const { icon, title, note } = props;
  return (
    <Card>
      <View className="recruit-screen__told">
        <View className="recruit-screen__told-icon">
          <Icon name={icon} />
        </View>
        <View className="recruit-screen__told-texts">
          <View className="recruit-screen__strong">{title}</View>
          <View className="recruit-screen__second">{keepTogether(note)}</View>
        </View>
      </View>
    </Card>
  );
}

function Closed({ now }: { readonly now: number }) {
  const invitation = useInvitation((state) => state.invitation);
  const { invitername, expiresat = 0 } = invitation ?? {};
  const kept =
    invitername !== undefined && expiresat > now
      ? `${invitername} 的邀请已为你保留到 ${dateText(expiresat, "day", now)}。`
      : "";
  return (
    <Told
      icon="clock"
      title="暂时没有开放申请"
      note={`商家恢复招募后，可以在这里直接提交申请。${kept}`}
    />
  );
}

const examplePaid = toFen(10_000);
type Rate = Parameters<typeof shareOf>[1];

/** By the highest grade's rate, which is said; what one begins with is said too. */
function Example({ rate, from }: { readonly rate: Rate; readonly from: Rate }) {
  return (
    <Card title="举个例子" action={<View className="recruit-screen__note">示意</View>}>
      <View className="recruit-screen__sum">
        <View>
          <View className="recruit-screen__note">好友实付</View>
          <MoneyText fen={examplePaid} size="title" />
        </View>
        <View className="recruit-screen__sign">×</View>
        <View>
          <View className="recruit-screen__note">佣金比例</View>
          <View className="recruit-screen__rate">{formatRate(rate)}</View>
        </View>
        <View className="recruit-screen__sign">=</View>
        <View>
          <View className="recruit-screen__note">你的佣金</View>
          <MoneyText fen={shareOf(examplePaid, rate)} size="title" tone="accent" />
        </View>
      </View>
      <View className="recruit-screen__fine">
        {rate === from ? null : (
          <View>{`示意按最高等级 ${formatRate(rate)}，从 ${formatRate(from)} 开始`}</View>
        )}
        <View>实际比例以商品页展示和下单时的规则为准</View>
      </View>
      <Button
        kind="text"
        size="small"
        onPress={() => openPage("rules", { question: "commission" })}
      >
        佣金怎么算
      </Button>
    </Card>
  );
}

const steps = [
  { icon: "list", title: "提交申请", lines: ["填好资料", "等待审核"] },
  { icon: "share", title: "分享商品", lines: ["好友打开", "即记到你名下"] },
  { icon: "wallet", title: "结算提现", lines: ["过了冻结期", "随时提现"] },
] as const;

function Steps() {
  return (
    <Card title="三步开始">
      <View className="recruit-screen__steps">
        {steps.map(({ icon, title, lines }) => (
          <View key={icon} className="recruit-screen__step">
            <View className="recruit-screen__step-icon">
              <Icon name={icon} />
            </View>
            <View className="recruit-screen__step-title">{title}</View>
            {lines.map((line) => (
              <View key={line} className="recruit-screen__note">
                {line}
              </View>
            ))}
          </View>
        ))}
      </View>
    </Card>
  );
}
