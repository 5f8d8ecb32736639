import { expect, test, vi } from "vitest";
import { openPage } from "../testing/opened-page";
import { barShownMs, DropBarPlace, useDropBar } from "./drop-bar";

const bar = { title: "林* 成为你的推荐人", note: "价格不变", more: "查看", onPress: () => {} };
const place = () => (
  <>
    <DropBarPlace />
    页面
  </>
);

test("a bar stands on the page in front alone, and goes by itself after its time", async () => {
  const timers = vi.spyOn(globalThis, "setTimeout");
  const front = await openPage(place());
  const behind = await openPage(place());
  behind.hide();
  useDropBar.getState().show(bar);
  await front.says("成为你的推荐人");
  expect(behind.text()).not.toContain("成为你的推荐人");
  const timer = timers.mock.calls.find(([, delay]) => delay === barShownMs);
  const goes = timer?.[0];
  goes?.();
  await front.saysNoMore("成为你的推荐人");
  vi.restoreAllMocks();
  front.close();
  behind.close();
});
