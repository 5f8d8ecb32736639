import { afterEach, expect, test } from "vitest";
import { useOrderFilter } from "../../parts/order/order-filter";
import { mockPhone } from "../../testing/mock-phone";
import type { SentRequest } from "../../testing/phone-request";
import { OrdersScreen } from "./orders-screen";

const phone = mockPhone();

afterEach(() => useOrderFilter.setState({ ordersource: undefined, commissionstatus: undefined }));

const isList = ({ path }: SentRequest) => path.startsWith("/commissionorder/getbycursor");
const isListOf = (channel: string) => (request: SentRequest) =>
  isList(request) && (request.body as { ordersource?: string }).ordersource === channel;

test("an answer that comes late for another tab is not shown on this one", async () => {
  const letGo = phone.hold(isListOf("selfsupport"));
  const page = await phone.open(<OrdersScreen />);
  await page.says("实付");
  await page.tap("自营");
  await page.tap("拼多多");
  await page.says(/拼多多.*实付/);
  const shown = page.text();
  letGo();
  await phone.quiet();
  expect(page.text()).toBe(shown);
});

test("the centre's choice of a status is the list's filter", async () => {
  useOrderFilter.setState({ commissionstatus: "settled" });
  const page = await phone.open(<OrdersScreen />);
  await page.says("实付");
  expect(phone.sent.find(isList)?.body).toMatchObject({ commissionstatus: "settled" });
});

test("no rows under a filter lead back to all orders", async () => {
  phone.signInAs("newcomer");
  useOrderFilter.setState({ ordersource: "pdd", commissionstatus: "invalid" });
  const page = await phone.open(<OrdersScreen />);
  await page.tap("查看全部订单");
  await page.says("还没有分佣订单");
});

test("a failed list says why and is asked for again", async () => {
  await phone.play("faults", { path: "/commissionorder/getbycursor", kind: "error", times: 1 });
  const page = await phone.open(<OrdersScreen />);
  await page.tap("重试");
  await page.says("实付");
});
