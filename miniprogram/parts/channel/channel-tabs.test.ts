import { expect, test } from "vitest";
import { channelTabs, openChannelTabs } from "./channel-tabs";

test("a channel that is switched off has no tab, and one alone leaves nothing to choose between", () => {
  expect(openChannelTabs(new Set(["selfsupport", "pdd"]))).toEqual(channelTabs);
  expect(openChannelTabs(new Set(["selfsupport"]))).toEqual([]);
  expect(openChannelTabs(new Set(["pdd", "unknown"]))).toEqual([]);
  expect(openChannelTabs(new Set())).toEqual([]);
});
