import { useWayToGoods } from "../../shell/use-way-to-goods";
import { Empty } from "../../ui/empty";

export interface NoOrdersProps {
  /** What was filtered by, in words; "" where nothing was. */
  readonly filters: string;
  readonly onClear: () => void;
}

/** No order yet, and how one comes; or none of those that are looked for. */
export function NoOrders({ filters, onClear }: NoOrdersProps) {
  const way = useWayToGoods();
  return filters ? (
    <Empty title="没有符合条件的订单" note={filters} actionText="清除筛选" onAction={onClear} />
  ) : (
    <Empty title="还没有分佣订单" note="分享商品，好友下单后订单会出现在这里" {...way} />
  );
}
