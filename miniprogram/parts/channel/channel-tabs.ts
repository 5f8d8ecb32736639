import { type Channel, channelLabels } from "@distribution/sdk";

/** The tab and the chip that name "no filter", which the contract leaves out. */
export const all = "all";

/** 全部 and each channel, the merchant's own one first. */
export const channelTabs = [
  { key: all, label: "全部" },
  { key: "selfsupport", label: channelLabels.selfsupport },
  { key: "pdd", label: channelLabels.pdd },
] as const satisfies readonly { key: Channel | typeof all; label: string }[];
