import { type Channel, channelFacts, channels } from "@distribution/sdk";

/** The tab and the chip that name "no filter", which the contract leaves out. */
export const all = "all";

interface ChannelTab {
  readonly key: Channel | typeof all;
  readonly label: string;
}

const isOwn = (channel: Channel) => channelFacts[channel].buyAt === "shop-page";

/** 全部 and each channel, the merchant's own one first. */
export const channelTabs: readonly ChannelTab[] = [
  { key: all, label: "全部" },
  ...[...channels.filter(isOwn), ...channels.filter((one) => !isOwn(one))].map((key) => ({
    key,
    label: channelFacts[key].label,
  })),
];

/** The same without the channels that are switched off; none where there is nothing to choose between. */
export function openChannelTabs(open: ReadonlySet<Channel | "unknown">): readonly ChannelTab[] {
  const tabs = channelTabs.filter(({ key }) => key === all || open.has(key));
  return tabs.length > 2 ? tabs : [];
}
