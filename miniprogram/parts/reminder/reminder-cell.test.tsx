import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import type { SubscribeAnswer } from "../../platform/subscribe";
import { mockPhone } from "../../testing/mock-phone";
import { ReminderCell } from "./reminder-cell";
import { useReminder } from "./use-reminder";

const askToSubscribe = vi.hoisted(() =>
  vi.fn<(templateids: readonly string[]) => Promise<SubscribeAnswer>>(),
);
vi.mock("../../platform/subscribe", () => ({ askToSubscribe }));
vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: true,
}));

const phone = mockPhone();

function Sample() {
  const reminder = useReminder("withdraw");
  return reminder ? (
    <ReminderCell
      reminder={reminder}
      title="审核通过时提醒我"
      offer="同意一次，可收到一条提现通知"
    />
  ) : (
    <>还不知道</>
  );
}

const accepts = (templateids: readonly string[]) =>
  Promise.resolve({ outcome: "answered", accepted: templateids, refused: [] } as const);
const remaining = async () =>
  (await client.settings.detail()).subscriptions.find(({ kind }) => kind === "withdraw")?.remaining;
const told = () => phone.sent.filter(({ path }) => path === "/api/user/subscriptions");

/** As many of it as she has accepted before. */
async function accepted(times: number): Promise<void> {
  const { subscriptions } = await client.settings.detail();
  const templateids = subscriptions.flatMap(({ kind, templateid }) =>
    kind === "withdraw" ? [templateid] : [],
  );
  for (let time = 0; time < times; time += 1) await client.settings.subscribe({ templateids });
}

let before: number;
beforeEach(async () => {
  askToSubscribe.mockReset();
  before = (await remaining()) ?? 0;
});

test("what is accepted in WeChat the server counts, once for two taps", async () => {
  expect(before).toBe(0);
  askToSubscribe.mockImplementation(accepts);
  const page = await phone.open(<Sample />);
  await page.says("同意一次，可收到一条提现通知");
  await page.tap("提醒我", 2);
  await page.says("已开启");
  expect(askToSubscribe).toHaveBeenCalledOnce();
  expect(told()).toHaveLength(1);
  expect(await remaining()).toBe(1);
});

test("what is left of an earlier agreement needs no other one", async () => {
  await accepted(2);
  const page = await phone.open(<Sample />);
  await page.says(/会提醒你，还剩 2.条/);
  expect(page.text()).not.toContain("提醒我还剩");
  expect(page.place.querySelector(".button")).toBeNull();
});

test("who asks to be reminded has switched it on", async () => {
  await client.settings.save({ withdrawnotifyenabled: false, channels: { subscribe: false } });
  await accepted(1);
  askToSubscribe.mockImplementation(accepts);
  const page = await phone.open(<Sample />);
  await page.tap("提醒我");
  await page.says("已开启");
  expect(await client.settings.detail()).toMatchObject({
    withdrawnotifyenabled: true,
    channels: { subscribe: true },
  });
});

test("a refusal is respected: nothing is sent, and the button steps back", async () => {
  askToSubscribe.mockImplementation((templateids) =>
    Promise.resolve({ outcome: "answered", accepted: [], refused: templateids }),
  );
  const page = await phone.open(<Sample />);
  await page.tap("提醒我");
  await page.says("这次没有开启，想要时再点");
  expect(told()).toEqual([]);
  expect(page.place.querySelector(".button--primary")).toBeNull();
});

test.each([
  ["off", "微信里关掉了本小程序的订阅消息"],
  ["failed", "没有问到微信，请再点一次"],
  ["unsupported", "请更新微信后再来开启提醒"],
] as const)("asking that ends as %s is told", async (outcome, sentence) => {
  const toast = vi.spyOn(Taro, "showToast");
  askToSubscribe.mockResolvedValue({ outcome });
  const page = await phone.open(<Sample />);
  await page.tap("提醒我");
  await vi.waitFor(() =>
    expect(toast).toHaveBeenLastCalledWith(
      expect.objectContaining({ title: expect.stringContaining(sentence) as string }),
    ),
  );
  expect(told()).toEqual([]);
});
