import { channelLabels, formatYuan, type Channel } from "@distribution/sdk";
import { Empty, Select } from "antd";
import { useState } from "react";
import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { errorSentence } from "../../parts/error-sentence";

interface GoodsSelectProps {
  readonly channel: Channel | undefined;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (goodsid: string | undefined) => void;
}

/**
 * A product that can have special rates, found by its name or number. A number that the list does not
 * have is taken as it is typed: the server says what is wrong with it.
 */
export function GoodsSelect({ channel, id, value, onChange }: GoodsSelectProps) {
  const [keyword, setKeyword] = useState("");
  const { data, error, isAsking } = useAnswer(office.commissionSku.selectableGoods, {
    ...(channel && { ordersource: channel }),
    ...(keyword && { keyword }),
    pagesize: 50,
  });
  const found = data?.list ?? [];
  const typed = /^\d{1,20}$/.test(keyword) && !found.some(({ goodsid }) => goodsid === keyword);
  return (
    <Select<string>
      {...(id !== undefined && { id })}
      aria-label="商品"
      placeholder="按名称或编号查找"
      allowClear
      {...(value !== undefined && { value })}
      onChange={(goodsid: string | undefined) => onChange?.(goodsid)}
      showSearch={{ filterOption: false, onSearch: (text) => setKeyword(text.trim()) }}
      loading={isAsking}
      notFoundContent={
        error ? (
          errorSentence(error)
        ) : isAsking ? (
          "正在查找"
        ) : (
          <Empty description="没有这样的商品" />
        )
      }
      options={[
        ...found.map(({ goodsid, goodsname, price }) => ({
          value: goodsid,
          label: `${goodsname} ¥${formatYuan(price)}`,
        })),
        ...(typed
          ? [
              {
                value: keyword,
                label: `编号 ${keyword}${channel ? `（${channelLabels[channel]}）` : ""}`,
              },
            ]
          : []),
      ]}
    />
  );
}
