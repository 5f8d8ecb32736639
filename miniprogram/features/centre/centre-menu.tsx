import type { CommissionStatus } from "@distribution/sdk";
import { openPage } from "../../shell/navigate";
import { useOrderFilter } from "../../parts/order/order-filter";
import { Card } from "../../ui/card";
import { MenuGrid } from "../../ui/menu-grid";

export interface CentreMenuProps {
  /** Withdrawals that wait for her to take them. */
  readonly waiting: number;
}

/** Ways onward. Only what works: an entry that leads nowhere costs trust. */
export function CentreMenu({ waiting }: CentreMenuProps) {
  return (
    <Card>
      <MenuGrid
        items={[
          { key: "orders", icon: "list", label: "我的订单", onPress: () => showOrders(undefined) },
          // Lost commission is no part of the money path, so it has its own way.
          { key: "lost", icon: "info", label: "失效订单", onPress: () => showOrders("invalid") },
          {
            key: "records",
            icon: "wallet",
            label: "提现记录",
            badge: waiting > 0 ? String(waiting) : undefined,
            onPress: () => openPage("withdrawRecords", {}),
          },
          {
            key: "customers",
            icon: "people",
            label: "我的客户",
            onPress: () => openPage("customers"),
          },
          {
            key: "subordinates",
            icon: "tree",
            label: "下级订单",
            onPress: () => openPage("subOrders"),
          },
          { key: "ranking", icon: "trophy", label: "排行榜", onPress: () => openPage("ranking") },
          { key: "invite", icon: "qr", label: "邀请好友", onPress: () => openPage("invite") },
          { key: "goods", icon: "bag", label: "去选品", onPress: () => void openPage("goods") },
        ]}
      />
    </Card>
  );
}

function showOrders(commissionstatus: CommissionStatus | undefined): void {
  useOrderFilter.getState().choose({ commissionstatus, ordersource: undefined });
  void openPage("orders");
}
