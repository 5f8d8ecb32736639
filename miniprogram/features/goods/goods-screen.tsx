import { type Channel, channelLabels } from "@distribution/sdk";
import { useState } from "react";
import { ListBody } from "../../shell/list-body";
import { client } from "../../data/client";
import { useCursorRows } from "../../data/use-cursor-rows";
import { all, channelTabs } from "../../parts/channel/channel-tabs";
import { Empty } from "../../ui/empty";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Tabs } from "../../ui/tabs";
import { GoodsCard } from "../../parts/goods/goods-card";

/** 选品: what can be shared, and what each product earns. */
export function GoodsScreen() {
  const [tab, setTab] = useState<Channel | typeof all>(all);
  const list = useCursorRows(
    client.goods.list,
    tab === all ? {} : { ordersource: tab },
    (goods) => goods.goodsid,
  );
  useTopOnChange(tab);
  return (
    <Page topBar={<Tabs label="商品渠道" tabs={channelTabs} value={tab} onChange={setTab} />}>
      <ListBody
        list={list}
        renderRow={(goods) => <GoodsCard goods={goods} />}
        empty={
          tab === all ? (
            <Empty
              icon="bag"
              title="还没有可推广的商品"
              note="商家上架后会出现在这里，下拉可以刷新"
            />
          ) : (
            <Empty
              icon="bag"
              title={`${channelLabels[tab]}还没有可推广的商品`}
              note="看看其他渠道的商品"
              actionText="查看全部商品"
              onAction={() => setTab(all)}
            />
          )
        }
      />
    </Page>
  );
}
