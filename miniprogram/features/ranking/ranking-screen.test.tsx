import { formatYuan } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import { RankingScreen } from "./ranking-screen";

const phone = mockPhone();
const eventually = (isSo: () => void) => vi.waitFor(isSo, { timeout: 15_000, interval: 5 });

test("her place comes first, with her whole name in the list and the others masked", async () => {
  const { list, mine } = await client.distributor.ranking({ period: "month" });
  const page = await phone.open(<RankingScreen />);
  await page.says("我的名次");
  await page.says("林小满");
  expect(page.text()).toContain(`${mine.rank}名`);
  expect(page.text()).toContain(
    `本月佣金¥${formatYuan(mine.commission).replace(/\B(?=(\d{3})+\.)/g, ",")}`,
  );
  const rows = [...page.place.querySelectorAll(".ranking-row")].map((row) => row.textContent);
  expect(rows).toHaveLength(list.length);
  expect(rows.filter((row) => row.includes("我"))).toEqual([expect.stringContaining("林小满")]);
  expect(page.text()).toContain("按本月佣金排名 · 别人的名字已隐去");
});

test("the week is another list, and the gap leads to what can be shared", async () => {
  const switchTab = vi.spyOn(Taro, "switchTab");
  switchPerson("subordinate");
  phone.signInAs("subordinate");
  const { mine } = await client.distributor.ranking({ period: "month" });
  const page = await phone.open(<RankingScreen />);
  await page.says(mine.gaptonext > 0 ? /距第 \d+ 名还差 ¥/ : "你在第 1 名");
  await page.tap("本周");
  await page.says(/本周佣金|本周还没有名次/);
  expect(page.text()).toMatch(/按本周佣金排名|本周还没有人上榜/);
  await page.tap("本月");
  const gap = page.place.querySelector<HTMLElement>(".notice.pressable");
  if (mine.gaptonext > 0) {
    gap?.click();
    await eventually(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/goods/index" }));
  } else {
    expect(gap).toBeNull();
  }
});

test("who earned nothing is told what it takes", async () => {
  switchPerson("newcomer");
  phone.signInAs("newcomer");
  const page = await phone.open(<RankingScreen />);
  await page.says("本月还没有名次");
  expect(page.text()).toContain("有一笔佣金入账就会上榜");
  await page.says("去选品");
});

test("a board that could not be asked for says why, and is asked for again", async () => {
  await phone.play("faults", {
    path: "/distributorinfo/getranking",
    kind: "malformed",
    times: 1,
  });
  const page = await phone.open(<RankingScreen />);
  await page.tap("重试");
  await page.says("我的名次");
});

test("without a network the board that was seen stays, with its time", async () => {
  const page = await phone.open(<RankingScreen />);
  await page.says("我的名次");
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
});
