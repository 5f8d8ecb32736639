import { openPage } from "../../shell/navigate";
import { useOffersPage } from "../../shell/use-offers-page";
import { allOrders, useOrderFilter } from "../../parts/order/order-filter";
import { Card } from "../../ui/card";
import { MenuGrid } from "../../ui/menu-grid";

export interface CentreMenuProps {
  /** Withdrawals that wait for her to take them. */
  readonly waiting: number;
}

/** Ways onward. Only what works: an entry that leads nowhere costs trust. */
export function CentreMenu({ waiting }: CentreMenuProps) {
  const ranking = useOffersPage("ranking");
  return (
    <Card>
      <MenuGrid
        items={[
          { key: "orders", icon: "list", label: "我的订单", onPress: showOrders },
          {
            key: "subordinates",
            icon: "tree",
            label: "下级订单",
            onPress: () => openPage("subOrders"),
          },
          {
            key: "customers",
            icon: "people",
            label: "我的客户",
            onPress: () => openPage("customers"),
          },
          {
            key: "performance",
            icon: "chart",
            label: "累计业绩",
            onPress: () => openPage("performance"),
          },
          { key: "invite", icon: "qr", label: "邀请好友", onPress: () => openPage("invite") },
          {
            key: "records",
            icon: "wallet",
            label: "提现记录",
            badge: waiting > 0 ? String(waiting) : undefined,
            onPress: () => openPage("withdrawRecords"),
          },
          ...(ranking
            ? ([
                {
                  key: "ranking",
                  icon: "trophy",
                  label: "排行榜",
                  onPress: () => openPage("ranking"),
                },
              ] as const)
            : []),
          { key: "rules", icon: "book", label: "规则说明", onPress: () => openPage("rules") },
        ]}
      />
    </Card>
  );
}

function showOrders(): void {
  useOrderFilter.getState().choose(allOrders);
  void openPage("orders");
}
