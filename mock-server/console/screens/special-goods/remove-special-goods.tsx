import { office } from "../../data/clients";
import { useCommand } from "../../data/use-command";
import { Act } from "../../parts/act";

export function RemoveSpecialGoods({
  goods: { goodsid, goodsname },
}: {
  readonly goods: { readonly goodsid: string; readonly goodsname: string };
}) {
  const remove = useCommand(office.commissionSku.remove);
  return (
    <Act
      label="删除"
      size="small"
      danger
      title={`删除“${goodsname}”的特殊分佣？`}
      run={() => remove.send({ goodsid })}
      done="已删除，此后按等级的比例分佣"
    >
      之后付款的订单按分销员的等级分佣；已付款的订单保持付款时的比例。商品本身不受影响。
    </Act>
  );
}
