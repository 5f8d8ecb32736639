import { Card } from "antd";
import { OrderTable } from "../../parts/order-table";
import { useAddress } from "../../parts/use-address";

/** 佣金订单: what was earned by trades, and by those of subordinates. */
export default function OrdersScreen() {
  const address = useAddress();
  const of = address.text("of") === "sub" ? "sub" : "trade";
  return (
    <Card
      tabList={[
        { key: "trade", label: "交易分佣" },
        { key: "sub", label: "下级分佣" },
      ]}
      activeTabKey={of}
      onTabChange={(key) => address.set({ of: key === "sub" ? key : undefined, page: undefined })}
    >
      <OrderTable key={of} of={of} />
    </Card>
  );
}
