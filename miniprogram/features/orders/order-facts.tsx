import { channelLabels, type CommissionOrderDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { CopyNumber } from "../../parts/number/copy-number";
import { kindLabel } from "../../parts/order/kind-label";
import { pictureAddress } from "../../platform/picture-address";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { Facts } from "../../ui/facts";
import { keepTogether } from "../../ui/keep-together";
import { Picture } from "../../ui/picture";
import "./order-facts.css";

export interface OrderFactsProps {
  readonly order: CommissionOrderDetail;
}

/** What was bought, and how it came to earn a commission. */
export function OrderGoods({ order }: OrderFactsProps) {
  const { goodsname, goodsimage, ordersource, kind, quantity, refundedquantity = 0 } = order;
  const pieces = `${quantity} 件${refundedquantity > 0 ? `，退 ${refundedquantity} 件` : ""}`;
  return (
    <Card>
      <View className="order-goods">
        <Picture src={pictureAddress(goodsimage)} label={goodsname} />
        <View className="order-goods__main">
          <View className="order-goods__name">{goodsname}</View>
          <View className="order-goods__note">
            {keepTogether(`${channelLabels[ordersource]} · ${kindLabel(kind)} · ${pieces}`)}
          </View>
        </View>
      </View>
    </Card>
  );
}

/** What the service desk asks for. */
export function OrderNumbers({ order, now }: OrderFactsProps & { readonly now: number }) {
  const { orderno, buyername, dismembername, paidat } = order;
  return (
    <Card>
      <Facts
        facts={[
          { key: "orderno", label: "订单编号", value: <CopyNumber value={orderno} /> },
          // Of a subordinate's order she is told whose it was; the buyer is not hers.
          dismembername
            ? { key: "subordinate", label: "下级", value: dismembername }
            : { key: "buyer", label: "买家", value: buyername },
          { key: "paidat", label: "付款时间", value: dateText(paidat, "minute", now) },
        ]}
      />
    </Card>
  );
}
