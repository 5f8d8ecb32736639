import type { controlApi } from "@distribution/mock-server/control";
import {
  channelLabels,
  channels,
  formatYuan,
  parseYuan,
  type Channel,
  type OutputOf,
} from "@distribution/sdk";
import { Button, Form, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { useQuickAct } from "../../parts/use-quick-act";

type Buyer = OutputOf<typeof controlApi.member.buyers>["list"][number];
type Product = OutputOf<typeof controlApi.merchant.listGoods>["list"][number];

/** The buyer: what is bought, by whom and for how much. */
export function PlaceOrder({ onPlaced }: { readonly onPlaced: (orderno: string) => void }) {
  const [channel, setChannel] = useState<Channel>("pdd");
  const [buyer, setBuyer] = useState<Buyer>();
  const [sharedBy, setSharedBy] = useState<string>();
  const [product, setProduct] = useState<Product>();
  const [typed, setTyped] = useState<string>();
  const create = useCommand(control.channel.createOrder);
  const { act, isRunning } = useQuickAct();

  // Who is nobody's customer comes by somebody's share, or by nobody's.
  const isFree = buyer !== undefined && !buyer.boundto && !buyer.dismemberid;
  const amountText = typed ?? (product ? formatYuan(product.price).replaceAll(",", "") : "");
  const amount = parseYuan(amountText);
  const isAmount = amount.ok && amount.amount > 0;
  const place = () => {
    if (!buyer || !product || !amount.ok) return;
    const input = {
      buyermemberid: buyer.memberid,
      ordersource: channel,
      orderamount: amount.amount,
      goodsid: product.goodsid,
      ...(isFree && sharedBy !== undefined ? { dismemberid: sharedBy } : {}),
    };
    act(async () => onPlaced((await create.send(input)).orderno), "已下单");
  };
  return (
    <Form className="place" layout="inline" onFinish={place}>
      <BuyerPicker buyer={buyer} onPick={setBuyer} />
      {isFree && <SharerPicker sharedBy={sharedBy} onPick={setSharedBy} />}
      <Select<Channel>
        aria-label="渠道"
        className="place-channel"
        value={channel}
        options={channels.map((value) => ({ value, label: channelLabels[value] }))}
        onChange={setChannel}
      />
      <GoodsPicker
        channel={channel}
        product={product}
        onPick={(next) => {
          setProduct(next);
          setTyped(undefined);
        }}
      />
      <Input
        aria-label="金额（元）"
        className="place-amount figures"
        prefix="¥"
        value={amountText}
        inputMode="decimal"
        {...(!isAmount && product && { status: "error" as const })}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        loading={isRunning}
        disabled={!buyer || !product || !isAmount}
      >
        下一笔订单
      </Button>
    </Form>
  );
}

/** Anybody, by name or number; to begin with the first customer. */
function BuyerPicker(props: {
  readonly buyer: Buyer | undefined;
  readonly onPick: (buyer: Buyer) => void;
}) {
  const { buyer, onPick } = props;
  const [word, setWord] = useState("");
  const { data, isAsking } = useAnswer(control.member.buyers, word ? { keyword: word } : {});
  const list = data?.list ?? [];
  const [first] = list;
  useEffect(() => {
    if (!buyer && first) onPick(first);
  }, [buyer, first, onPick]);
  const shown = buyer && !list.some(({ memberid }) => memberid === buyer.memberid) ? [buyer] : [];
  return (
    <Select
      aria-label="买家"
      className="place-buyer"
      prefix={<span className="second">买家</span>}
      showSearch={{ filterOption: false, onSearch: setWord }}
      loading={isAsking && !data}
      value={buyer?.memberid ?? null}
      options={[...shown, ...list].map(({ memberid, name, boundto }) => ({
        value: memberid,
        label: name,
        title: boundto ? `${name}，绑定${boundto.distributorname}` : name,
      }))}
      optionRender={({ data: { title } }) => title}
      popupMatchSelectWidth={260}
      onChange={(chosen) => {
        const picked = list.find(({ memberid }) => memberid === chosen);
        if (picked) onPick(picked);
      }}
      notFoundContent="没有这样的会员"
    />
  );
}

function SharerPicker(props: {
  readonly sharedBy: string | undefined;
  readonly onPick: (dismemberid: string | undefined) => void;
}) {
  const { data } = useAnswer(control.member.personas);
  return (
    <Select
      aria-label="经谁分享"
      className="place-sharer"
      placeholder="不经分享"
      allowClear
      value={props.sharedBy ?? null}
      onChange={(next: string | undefined) => props.onPick(next)}
      options={(data?.list ?? [])
        .filter(({ distributorstatus }) => distributorstatus === "normal")
        .map(({ dismemberid, name }) => ({ value: dismemberid, label: `经${name}分享` }))}
    />
  );
}

/** What the channel has on its shelf; to begin with the first. */
function GoodsPicker(props: {
  readonly channel: Channel;
  readonly product: Product | undefined;
  readonly onPick: (product: Product | undefined) => void;
}) {
  const { channel, product, onPick } = props;
  const { data, isAsking } = useAnswer(control.merchant.listGoods, { ordersource: channel });
  // Of the channel before, while the other one's are on their way.
  const onSale = (data?.list ?? []).filter(
    ({ onshelf, ordersource }) => onshelf && ordersource === channel,
  );
  // As it is now: its price may have changed, or it is sold no more.
  const current = onSale.find(({ goodsid }) => goodsid === product?.goodsid) ?? onSale[0];
  const isStale = JSON.stringify(current) !== JSON.stringify(product);
  useEffect(() => {
    if (data && isStale) onPick(current);
  }, [data, isStale, current, onPick]);
  return (
    <Select
      aria-label="商品"
      className="place-goods"
      showSearch={{ optionFilterProp: "label" }}
      loading={isAsking && !data}
      value={current?.goodsid ?? null}
      options={onSale.map(({ goodsid, name }) => ({ value: goodsid, label: name }))}
      onChange={(chosen) => onPick(onSale.find(({ goodsid }) => goodsid === chosen))}
      notFoundContent="这个渠道没有在售的商品"
    />
  );
}
