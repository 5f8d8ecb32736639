import { toBasisPoints, toFen } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useOrderFilter } from "../../parts/order/order-filter";
import { renderScreen, type RenderedScreen } from "../../testing/render-screen";
import { OrdersScreen } from "./orders-screen";

const api = vi.hoisted(() => ({ list: vi.fn(), spreadInfo: vi.fn() }));
vi.mock("../../data/client", () => ({ client: { order: api } }));

type Request = { ordersource?: string; commissionstatus?: string };

const order = (goodsname: string) => ({
  commissionorderid: goodsname,
  orderno: "1",
  ordersource: "pdd",
  originalorderstatus: 0,
  commissionstatus: "pending",
  kind: "share",
  goodsname,
  goodsimage: "",
  quantity: 1,
  orderamount: toFen(12_860),
  commissionrate: toBasisPoints(1_000),
  commissionamount: toFen(1_286),
  estimatedamount: toFen(1_286),
  buyername: "张*",
  paidat: Date.UTC(2025, 10, 21, 6, 32),
});
const page = (...names: string[]) => ({ list: names.map(order), lastqueryid: "0", hasmore: false });

let screen: RenderedScreen;
/** Answers of the list that a test gives when it likes, by channel. */
let answers: Record<string, (rows: object) => void>;

beforeEach(() => {
  vi.clearAllMocks();
  answers = {};
  api.spreadInfo.mockResolvedValue({ orderamount: toFen(3_842_000), myincome: toFen(230_520) });
  api.list.mockImplementation(
    ({ ordersource = "all" }: Request) =>
      new Promise((resolve) => {
        answers[ordersource] = resolve;
      }),
  );
});

afterEach(() => {
  screen.close();
  useOrderFilter.setState({ ordersource: undefined, commissionstatus: undefined });
});

test("an answer that comes late for another tab is not shown on this one", async () => {
  screen = await renderScreen(<OrdersScreen />);
  await screen.tap("自营");
  await screen.tap("拼多多");
  answers["pdd"]?.(page("拼多多的咖啡"));
  await screen.settle();
  answers["selfsupport"]?.(page("自营的马克杯"));
  answers["all"]?.(page("全部的收纳袋"));
  await screen.settle();
  expect(screen.text()).toContain("拼多多的咖啡");
  expect(screen.text()).not.toContain("自营的马克杯");
  expect(screen.text()).not.toContain("全部的收纳袋");
});

test("the centre's choice of a status is the list's filter", async () => {
  useOrderFilter.setState({ commissionstatus: "settled" });
  screen = await renderScreen(<OrdersScreen />);
  expect(api.list.mock.calls[0]?.[0]).toMatchObject({ commissionstatus: "settled" });
});

test("no rows under a filter lead back to all orders", async () => {
  useOrderFilter.setState({ ordersource: "pdd", commissionstatus: "invalid" });
  screen = await renderScreen(<OrdersScreen />);
  answers["pdd"]?.(page());
  await screen.settle();
  await screen.tap("查看全部订单");
  answers["all"]?.(page("全部的收纳袋"));
  await screen.settle();
  expect(screen.text()).toContain("全部的收纳袋");
});

test("a failed list says why and is asked for again", async () => {
  api.list.mockRejectedValueOnce(new Error("anything"));
  screen = await renderScreen(<OrdersScreen />);
  expect(screen.text()).toContain("出了点问题");
  await screen.tap("重试");
  answers["all"]?.(page("全部的收纳袋"));
  await screen.settle();
  expect(screen.text()).toContain("全部的收纳袋");
});

test("an order of which a part came back shows what is left, beside what was first expected", async () => {
  screen = await renderScreen(<OrdersScreen />);
  const refunded = { ...order("退了一半的咖啡"), commissionamount: toFen(643) };
  answers["all"]?.({ list: [refunded], lastqueryid: "0", hasmore: false });
  await screen.settle();
  expect(screen.text()).toContain("6.43");
  expect(screen.text()).toContain("12.86");
});
