import { beforeEach, expect, test } from "vitest";
import type { WeappPhone } from "./weapp-phone";
import { weappStage } from "./weapp-stage";

/* What crosses the bridge between WeChat's two threads for a list of hundreds of rows, in bytes. */

const rowsOfPage = 20;
const pagesRead = 7;
/** Of the first page, which draws the filters and the skeleton too. */
const dearestPage = 1.2;
/** How high the harness lays a page of orders out: reading on, one has scrolled to its end. */
const pageHeight = 3_900;
/** Each is as long as the harness waits before it looks again. */
const stillTurns = 5;

const stage = weappStage();
let phone: WeappPhone;
beforeEach(async () => {
  phone = await stage.open({ url: "/pages/centre/index" });
  await phone.page.waitForText(/将于/);
});

const listsAsked = () =>
  phone.requests.filter(({ url }) => url.includes("/commissionorder/getbycursor")).length;
const rowsDrawn = () => phone.page.text().match(/实付/g)?.length ?? 0;

/** Until nothing is under way and nothing more is sent to the view: what is counted must be whole. */
async function stillness(): Promise<void> {
  let seen = -1;
  let turns = 0;
  await phone.until(() => {
    const { length } = phone.setDataBytes;
    const waits = phone.requests.some(({ statusCode, failure }) => !statusCode && !failure);
    turns = length === seen && !waits ? turns + 1 : 0;
    seen = length;
    return turns >= stillTurns;
  });
}

/** The bytes that `act` sends to the view. */
async function bytesOf(act: () => Promise<unknown>): Promise<number> {
  const { length: before } = phone.setDataBytes;
  await act();
  await stillness();
  return phone.setDataBytes.slice(before).reduce((sum, bytes) => sum + bytes, 0);
}

const openOrders = async () => {
  await phone.tapTab("pages/orders/index");
  await phone.page.waitForText(/实付 ¥/);
};

/** Scrolls to the end of what is there, and lets the next page come. */
async function readOn(page: number): Promise<void> {
  const asked = listsAsked();
  await phone.page.scroll(page * pageHeight);
  await phone.page.reachBottom();
  await phone.until(() => listsAsked() > asked);
  await stillness();
}

test("a further page of a long list costs little more than the first, and few rows stay drawn", async () => {
  const first = await bytesOf(openOrders);
  const further: number[] = [];
  for (let page = 1; page < pagesRead; page += 1) {
    further.push(await bytesOf(() => readOn(page)));
  }
  expect(rowsDrawn()).toBeLessThan((pagesRead - 2) * rowsOfPage);
  expect(Math.max(...further)).toBeLessThanOrEqual(first * dearestPage);
  // Each brought its rows, all of them.
  expect(Math.min(...further)).toBeGreaterThan(first / 2);
});

test("coming back to a long list draws nothing anew, and asking again for what has not changed next to nothing", async () => {
  await openOrders();
  for (let page = 1; page < 4; page += 1) await readOn(page);
  const rows = rowsDrawn();
  await phone.tapTab("pages/centre/index");
  await phone.page.waitForText(/将于/);
  await stillness();
  expect(await bytesOf(openOrders)).toBe(0);
  expect(rowsDrawn()).toBe(rows);
  const asked = listsAsked();
  expect(
    await bytesOf(async () => {
      await phone.page.pullDownRefresh();
      await phone.until(() => listsAsked() > asked);
    }),
  ).toBeLessThan(1_000);
  expect(rowsDrawn()).toBe(rows);
});
