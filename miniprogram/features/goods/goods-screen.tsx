import { type Channel, channelLabels, type GoodsItem } from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { type CursorRows, useCursorRows } from "../../data/use-cursor-rows";
import { all, openChannelTabs } from "../../parts/channel/channel-tabs";
import { useOpenChannels } from "../../parts/channel/use-open-channels";
import { GoodsCard } from "../../parts/goods/goods-card";
import { ListBody } from "../../shell/list-body";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Chips } from "../../ui/chips";
import { Empty } from "../../ui/empty";
import { SearchField } from "../../ui/form/search-field";
import { useSearch } from "../../ui/form/use-search";
import { Tabs } from "../../ui/tabs";
import { type GoodsSort, sortChips } from "./sort-chips";

/** 选品: what can be shared, and what each product earns. */
export function GoodsScreen() {
  const open = useOpenChannels();
  const tabs = openChannelTabs(open);
  const [chosen, setTab] = useState<Channel | typeof all>(all);
  // Its channel may have been switched off meanwhile.
  const tab = tabs.some(({ key }) => key === chosen) ? chosen : all;
  const [sort, setSort] = useState<GoodsSort>("default");
  const search = useSearch();
  const list = useGoods(open, {
    ...(tab === all ? {} : { ordersource: tab }),
    ...(search.keyword === "" ? {} : { keyword: search.keyword }),
    ...(sort === "default" ? {} : { sort }),
  });
  const chips = sortChips(list.rows, sort);
  useTopOnChange(`${tab} ${sort} ${search.keyword}`);
  return (
    <Page
      topBar={
        <>
          {tabs.length === 0 ? null : (
            <Tabs label="商品渠道" tabs={tabs} value={tab} onChange={setTab} />
          )}
          <Chips label="排序" chips={chips} value={sort} onChange={setSort} />
        </>
      }
    >
      <SearchField label="搜索商品" value={search.text} onChange={search.setText} />
      <ListBody
        list={list}
        renderRow={(goods) => (
          <GoodsCard
            goods={goods}
            onPress={() => openPage("goodsDetail", { goodsid: goods.goodsid })}
          />
        )}
        empty={
          <NoGoods
            channel={tab}
            keyword={search.keyword}
            onClearSearch={() => search.setText("")}
            onAllChannels={() => setTab(all)}
          />
        }
      />
    </Page>
  );
}

/** Rows that were read before their channel was switched off go with it. */
function useGoods(
  open: ReturnType<typeof useOpenChannels>,
  filters: Parameters<typeof useCursorRows<typeof client.goods.list.endpoint>>[1],
): CursorRows<GoodsItem> {
  const list = useCursorRows(client.goods.list, filters, (goods) => goods.goodsid);
  const rows = list.rows?.filter(({ ordersource }) => open.has(ordersource));
  return { ...list, rows };
}

interface NoGoodsProps {
  readonly channel: Channel | typeof all;
  readonly keyword: string;
  readonly onClearSearch: () => void;
  readonly onAllChannels: () => void;
}

function NoGoods({ channel, keyword, onClearSearch, onAllChannels }: NoGoodsProps) {
  const place = channel === all ? "" : channelLabels[channel];
  if (keyword !== "") {
    return (
      <Empty
        icon="search"
        title={`${place}没有找到“${keyword}”`}
        note="换个词试试，只写名称里的一两个字更容易找到"
        actionText="清除搜索"
        onAction={onClearSearch}
      />
    );
  }
  if (channel === all) {
    return (
      <Empty icon="bag" title="还没有可推广的商品" note="商家上架后会出现在这里，下拉可以刷新" />
    );
  }
  return (
    <Empty
      icon="bag"
      title={`${place}还没有可推广的商品`}
      note="看看其他渠道的商品"
      actionText="查看全部商品"
      onAction={onAllChannels}
    />
  );
}
