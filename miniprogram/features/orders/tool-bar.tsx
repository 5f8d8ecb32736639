import type { Channel } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { all, channelTabs } from "../../parts/channel/channel-tabs";
import { SearchField } from "../../ui/form/search-field";
import type { useSearch } from "../../ui/form/use-search";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { Tabs } from "../../ui/tabs";
import { FilterButton } from "./filter-button";
import "./tool-bar.css";

export interface ToolBarProps {
  readonly channel: Channel | undefined;
  readonly onChannel: (channel: Channel | undefined) => void;
  readonly search: Pick<ReturnType<typeof useSearch>, "text" | "setText">;
  readonly filterCount: number;
  readonly onFilter: () => void;
}

/** The channels, and beside them the ways to look for less. The field comes when it is wanted, and stays while it says something. */
export function ToolBar({ channel, onChannel, search, filterCount, onFilter }: ToolBarProps) {
  const [opened, setOpened] = useState(false);
  const searching = opened || search.text !== "";
  const close = () => {
    setOpened(false);
    search.setText("");
  };
  return (
    <>
      <View className="tool-bar">
        <View className="tool-bar__tabs">
          <Tabs
            label="订单渠道"
            tabs={channelTabs}
            value={channel ?? all}
            onChange={(key) => onChannel(key === all ? undefined : key)}
          />
        </View>
        <Pressable
          className="tool-bar__search"
          label={searching ? "收起搜索" : "搜索订单"}
          onPress={searching ? close : () => setOpened(true)}
        >
          <Icon name={searching ? "close" : "search"} />
        </Pressable>
        <FilterButton count={filterCount} onPress={onFilter} />
      </View>
      {searching ? (
        <SearchField label="搜索商品名或订单编号" value={search.text} onChange={search.setText} />
      ) : null}
    </>
  );
}
