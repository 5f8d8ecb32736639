import { type Channel, channelFacts } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { all, openChannelTabs } from "../../parts/channel/channel-tabs";
import { useOpenChannels } from "../../parts/channel/use-open-channels";
import { Balance } from "../../parts/money/balance";
import { errorSentence } from "../../shell/error-sentence";
import { openPage } from "../../shell/navigate";
import { Card } from "../../ui/card";
import { ErrorNotice } from "../../ui/error-notice";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { Skeleton } from "../../ui/skeleton";
import { wholePercents } from "./whole-percents";
import "./channel-card.css";

/** What each channel has brought: ink in two shades, since colour belongs to the money path. */
export function ChannelCard() {
  const open = openChannelTabs(useOpenChannels({ ask: false }));
  const channels = open.flatMap(({ key }) => (key === all ? [] : [key]));
  const [first, second] = [useIncome(channels[0]), useIncome(channels[1])];
  const incomes = [first, second].filter((income) => income !== undefined);
  // One channel alone has nothing to be parted from.
  if (incomes.length === 0) return null;
  const failed = incomes.find(({ error, data }) => error && !data);
  if (failed?.error) {
    return (
      <Card title="渠道收入">
        <ErrorNotice
          message={errorSentence(failed.error).title}
          retrying={incomes.some(({ isAsking }) => isAsking)}
          onRetry={() => {
            for (const { refresh } of incomes) void refresh();
          }}
        />
      </Card>
    );
  }
  const known = incomes.flatMap(({ channel, data }) =>
    data ? [{ channel, fen: data.myincome }] : [],
  );
  if (known.length < incomes.length) return <Skeleton shape="lines" rows={2} />;
  const percents = wholePercents(known.map(({ fen }) => fen));
  return (
    <Card title="渠道收入" action={<View className="channel-card__aside">累计，不含下级分佣</View>}>
      <View className="channel-card__bar">
        {known.map(({ channel }, index) => (
          <View
            key={channel}
            className={`channel-card__part channel-card__shade--${index}`}
            style={{ width: `${percents[index]}%` }}
          />
        ))}
      </View>
      <View className="channel-card__channels">
        {known.map(({ channel, fen }, index) => (
          <Pressable
            key={channel}
            className="channel-card__channel"
            pressedClass="channel-card__channel--pressed"
            onPress={() => openPage("performance", { ordersource: channel })}
          >
            <View className="channel-card__texts">
              <View className="channel-card__label">
                <View className={`channel-card__dot channel-card__shade--${index}`} />
                {`${channelFacts[channel].label} ${percents[index]}%`}
              </View>
              <Balance fen={fen} size="lead" />
            </View>
            <View className="channel-card__arrow">
              <Icon name="chevron" size="small" />
            </View>
          </Pressable>
        ))}
      </View>
    </Card>
  );
}

function useIncome(channel: Channel | undefined) {
  const answer = useAnswer(
    client.order.spreadInfo,
    channel === undefined ? {} : { ordersource: channel },
    { when: channel !== undefined },
  );
  return channel === undefined ? undefined : { channel, ...answer };
}
