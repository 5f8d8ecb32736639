import type { controlApi } from "@distribution/mock-server/control";
import {
  channelLabels,
  channels,
  formatYuan,
  parseYuan,
  type Channel,
  type OutputOf,
  type RequestOf,
} from "@distribution/sdk";
import { Button, Input, InputNumber, Select, Skeleton, Tag } from "antd";
import { useState } from "react";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { LoadError } from "../../parts/load-error";
import { momentText } from "../../parts/moment-text";
import { miniProgram } from "../../parts/phone-beside";
import { useQuickAct } from "../../parts/use-quick-act";
import { PickMoment } from "./pick-moment";

type Product = OutputOf<typeof controlApi.merchant.listGoods>["list"][number];
type Change = RequestOf<typeof controlApi.merchant.changeGoods>;

/** What the merchant and the platform do to the goods: each change is an event. */
export function Goods() {
  const [keyword, setKeyword] = useState("");
  const { data, error, refresh } = useAnswer(
    control.merchant.listGoods,
    keyword.trim() === "" ? {} : { keyword },
  );
  if (error && !data) return <LoadError what="商品" error={error} onRetry={refresh} />;
  return (
    <section className="tool">
      <NewProduct />
      <Input.Search
        aria-label="找商品"
        placeholder="按名称或编号找"
        allowClear
        maxLength={50}
        onSearch={setKeyword}
      />
      {!data && <Skeleton active />}
      {data && data.list.length === 0 && <p>没有这样的商品：换个词找，或在上面新建一件。</p>}
      {data?.list.map((product) => (
        // What was typed belongs to what it was typed over.
        <ProductRow
          key={`${product.goodsid} ${product.price} ${product.stock}`}
          product={product}
        />
      ))}
      {data && data.total > data.list.length && (
        <p className="second">
          共 {data.total} 件，只显示最新的 {data.list.length} 件：请按名称找。
        </p>
      )}
    </section>
  );
}

function ProductRow({ product }: { readonly product: Product }) {
  const { goodsid, name, price, skus } = product;
  const change = useCommand(control.merchant.changeGoods);
  const { act, isRunning } = useQuickAct();
  const [typed, setTyped] = useState(formatYuan(price).replaceAll(",", ""));
  const [stocks, setStocks] = useState(() => skus.map(({ stock }) => stock));
  const asked = parseYuan(typed);
  const send = (input: Omit<Change, "goodsid">, done: string) =>
    act(() => change.send({ goodsid, ...input }), done);
  const isStockNew = skus.some(({ stock }, index) => stock !== stocks[index]);
  return (
    <article className="tool-row" aria-label={name}>
      <div className="tool-row-head">
        <img src={miniProgram(product.image)} alt="" width={32} height={32} />
        <b className="grow">{name}</b>
        <Tag>{channelLabels[product.ordersource]}</Tag>
        <Standing product={product} />
      </div>
      <div className="form-line">
        <Input
          aria-label={`${name}的价格（元）`}
          className="goods-price figures"
          prefix="¥"
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button
          size="small"
          disabled={isRunning || !asked.ok || asked.amount === price || asked.amount === 0}
          onClick={() => asked.ok && send({ price: asked.amount }, "价格已改")}
        >
          改价
        </Button>
        {skus.map((sku, index) => (
          <InputNumber
            key={sku.skuid}
            className="goods-stock"
            title={sku.name}
            aria-label={`${name} ${sku.name}的库存`}
            prefix={<span className="second">{sku.name}</span>}
            min={0}
            max={1_000_000_000}
            precision={0}
            value={stocks[index] ?? 0}
            onChange={(next) =>
              setStocks(stocks.map((stock, place) => (place === index ? (next ?? 0) : stock)))
            }
          />
        ))}
        <Button
          size="small"
          disabled={isRunning || !isStockNew}
          onClick={() =>
            send(
              { skus: skus.map(({ skuid }, index) => ({ skuid, stock: stocks[index] ?? 0 })) },
              "库存已改",
            )
          }
        >
          改库存
        </Button>
        <ShelfButtons product={product} isLocked={isRunning} send={send} />
      </div>
    </article>
  );
}

/** Whether it is sold, and what keeps it from it. */
function Standing({ product }: { readonly product: Product }) {
  const { onshelf, onshelfat, forcedoff, approved } = product;
  return (
    <>
      {!approved && <Tag color="warning">待审核</Tag>}
      {forcedoff && <Tag color="error">平台下架</Tag>}
      {onshelfat !== undefined && (
        <Tag color="processing">{momentText(onshelfat).slice("2026-".length)} 上架</Tag>
      )}
      <Tag color={onshelf ? "success" : "default"}>{onshelf ? "在售" : "未上架"}</Tag>
    </>
  );
}

function ShelfButtons(props: {
  readonly product: Product;
  readonly isLocked: boolean;
  readonly send: (input: Omit<Change, "goodsid">, done: string) => void;
}) {
  const { product, isLocked, send } = props;
  const { onshelf, onshelfat, forcedoff, approved } = product;
  if (!approved) {
    return (
      <Button
        size="small"
        disabled={isLocked}
        onClick={() => send({ approved: true, who: "platform" }, "平台已审核通过")}
      >
        平台审核通过
      </Button>
    );
  }
  return (
    <>
      {!forcedoff && (
        <Button
          size="small"
          disabled={isLocked}
          onClick={() => send({ onshelf: !onshelf }, onshelf ? "商户已下架" : "商户已上架")}
        >
          {onshelf ? "下架" : "上架"}
        </Button>
      )}
      {!onshelf && !forcedoff && onshelfat === undefined && (
        <PickMoment
          title="到时自动上架"
          okText="定时上架"
          isLocked={isLocked}
          onPick={(at) => send({ onshelfat: at }, `${momentText(at)} 上架`)}
          button={{ size: "small", children: "定时上架" }}
        />
      )}
      {onshelfat !== undefined && (
        <Button
          size="small"
          disabled={isLocked}
          onClick={() => send({ onshelfat: 0 }, "不再定时上架")}
        >
          取消定时
        </Button>
      )}
      {(onshelf || forcedoff) && (
        <Button
          size="small"
          danger={onshelf}
          disabled={isLocked}
          onClick={() =>
            send(
              { onshelf: !onshelf, who: "platform" },
              onshelf ? "平台已下架" : "平台已允许并上架",
            )
          }
        >
          {onshelf ? "平台下架" : "平台上架"}
        </Button>
      )}
    </>
  );
}

function NewProduct() {
  const create = useCommand(control.merchant.changeGoods);
  const { act, isRunning } = useQuickAct();
  const [name, setName] = useState("");
  const [typed, setTyped] = useState("");
  const [channel, setChannel] = useState<Channel>("selfsupport");
  const price = parseYuan(typed);
  const isWhole = name.trim() !== "" && price.ok && price.amount > 0;
  return (
    <div className="form-line">
      <Input
        aria-label="新商品的名称"
        className="grow"
        placeholder="新商品的名称"
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Input
        aria-label="新商品的价格（元）"
        className="goods-price"
        prefix="¥"
        inputMode="decimal"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Select<Channel>
        aria-label="新商品的渠道"
        value={channel}
        options={channels.map((value) => ({ value, label: channelLabels[value] }))}
        onChange={setChannel}
      />
      <Button
        disabled={!isWhole}
        loading={isRunning}
        onClick={() =>
          price.ok &&
          act(async () => {
            await create.send({ name, price: price.amount, ordersource: channel });
            setName("");
            setTyped("");
          }, "商品已新建并上架")
        }
      >
        新建商品
      </Button>
    </div>
  );
}
