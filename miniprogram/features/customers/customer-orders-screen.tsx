import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useCursorRows } from "../../data/use-cursor-rows";
import { useServerNow } from "../../data/use-server-now";
import { OrderCard } from "../../parts/order/order-card";
import { ListBody } from "../../shell/list-body";
import { openPage, usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { CustomerHead } from "./customer-head";

/** 客户订单: what one customer has bought through her, and where each commission is. */
export function CustomerOrdersScreen() {
  // An address without one names nobody, which the server says.
  const { memberid = "0" } = usePageParameters("customerOrders");
  const list = useCursorRows(
    client.customer.orders,
    { memberid },
    (order) => order.commissionorderid,
  );
  // A search by the number finds the one customer: there is no other question for one.
  const found = useAnswer(client.customer.list, { keyword: memberid, size: 50 });
  const customer = found.data?.list.find((one) => one.memberid === memberid);
  const now = useServerNow(true);
  return (
    <Page>
      {customer ? <CustomerHead customer={customer} now={now} /> : null}
      <Button kind="text" size="small" onPress={() => openPage("rules", { question: "expire" })}>
        绑定到期后会怎样
      </Button>
      <ListBody
        list={list}
        renderRow={(order) => (
          <OrderCard
            order={order}
            now={now}
            of="customer"
            onPress={() =>
              void openPage("orderDetail", { commissionorderid: order.commissionorderid })
            }
          />
        )}
        empty={
          <Empty
            icon="bag"
            title="还没有成交"
            note="这位客户通过你的分享下单后，订单会出现在这里"
          />
        }
      />
    </Page>
  );
}
