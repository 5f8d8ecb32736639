import { createClient, memberApi, toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { usePhoneSettings } from "../session/phone-settings";
import { useSessionStore } from "../session/session-store";
import { switchPerson } from "../session/switch-person";
import { mockPhone } from "../testing/mock-phone";
import { client } from "./client";
import { changeSettings } from "./sync-settings";
import { useAnswer } from "./use-answer";

const phone = mockPhone();

let showToast: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  showToast = vi.spyOn(Taro, "showToast");
});

/** As a page that shows settings: asks for them when it comes to the front. */
function Settings() {
  const { data } = useAnswer(client.settings.detail);
  return <div>{data ? `updated ${data.updatedat}` : "…"}</div>;
}

async function open() {
  const page = await phone.open(<Settings />);
  await page.says("updated");
  await phone.quiet();
  return page;
}

const memberid = () => useSessionStore.getState().member?.memberid;
const kept = (name: string) => Taro.getStorageSync(`${name}_${memberid()}`) as unknown;
const saves = () =>
  phone.sent.filter(({ method, path }) => method === "POST" && path === "/api/user/settings");
const otherPhone = () =>
  createClient(memberApi, {
    baseUrl: "http://mock.test",
    signIn: async ({ session }) =>
      (await session.loginByMiniapp({ code: "persona:busy-distributor" })).token,
  });
const onServer = () => client.settings.detail();

test("what the documents keep on the phone lies there under their names, as they write it", async () => {
  await open();
  expect(memberid()).toMatch(/^\d+$/);
  await changeSettings({
    autowithdrawenabled: true,
    autowithdrawthreshold: toFen(5_050),
    earningsnotifyenabled: false,
  });
  expect(kept("autoWithdraw")).toBe(true);
  expect(kept("autoWithdrawThreshold")).toBe(50.5);
  expect(kept("earningsNotify")).toBe(false);
  expect(await onServer()).toMatchObject({
    autowithdrawenabled: true,
    autowithdrawthreshold: 5_050,
    earningsnotifyenabled: false,
  });
});

test("offline it counts on the phone, and is told when the network is back", async () => {
  await open();
  phone.setOnline(false);
  await changeSettings({ autowithdrawenabled: true });
  expect(usePhoneSettings.getState()).toMatchObject({
    choice: { autowithdrawenabled: true },
    unsent: { change: { autowithdrawenabled: true } },
    sending: false,
  });
  await changeSettings({ dailydigestenabled: true });
  phone.setOnline(true);
  await vi.waitFor(() => expect(usePhoneSettings.getState().unsent).toBeUndefined());
  expect(await onServer()).toMatchObject({ autowithdrawenabled: true, dailydigestenabled: true });
});

test("what was changed without a network outlives the app", async () => {
  await open();
  phone.setOnline(false);
  await changeSettings({ autowithdrawenabled: true });
  const { member } = useSessionStore.getState();
  // The app is killed, and starts again.
  useSessionStore.setState({ member: undefined });
  expect(usePhoneSettings.getState().choice).toEqual({});
  useSessionStore.setState({ member });
  expect(usePhoneSettings.getState()).toMatchObject({
    choice: { autowithdrawenabled: true },
    unsent: { change: { autowithdrawenabled: true } },
  });
});

test("another phone's later change wins over one that was never told", async () => {
  const page = await open();
  phone.setOnline(false);
  await changeSettings({ autowithdrawenabled: true, autowithdrawthreshold: toFen(90_000) });
  page.hide();
  await phone.passTime(60_000);
  await otherPhone().settings.save({ autowithdrawthreshold: toFen(7_000) });
  phone.setOnline(true);
  page.show();
  await vi.waitFor(() => expect(usePhoneSettings.getState().unsent).toBeUndefined());
  await phone.quiet();
  expect(kept("autoWithdraw")).toBe(false);
  expect(kept("autoWithdrawThreshold")).toBe(70);
  expect(await onServer()).toMatchObject({
    autowithdrawenabled: false,
    autowithdrawthreshold: 7_000,
  });
});

test("what a version without a server left on the phone is told to a server that knows nothing", async () => {
  await client.distributor.status();
  Taro.setStorageSync(`autoWithdraw_${memberid()}`, true);
  Taro.setStorageSync(`autoWithdrawThreshold_${memberid()}`, "50");
  const { member } = useSessionStore.getState();
  useSessionStore.setState({ member: undefined });
  useSessionStore.setState({ member });
  await open();
  await vi.waitFor(async () =>
    expect(await onServer()).toMatchObject({
      autowithdrawenabled: true,
      autowithdrawthreshold: 5_000,
    }),
  );
  expect(kept("autoWithdrawThreshold")).toBe(50);
});

test("a refusal is told in the server's own words, and everything is as it was", async () => {
  await open();
  await changeSettings({ autowithdrawthreshold: toFen(500) });
  expect(showToast).toHaveBeenLastCalledWith(
    expect.objectContaining({ title: "不能低于最低提现金额 ¥10.00" }),
  );
  expect(usePhoneSettings.getState().unsent).toBeUndefined();
  expect(kept("autoWithdrawThreshold")).toBe(10);
});

test("a server that fails is told as not saved, and the switch goes back", async () => {
  await open();
  await phone.play("faults", { path: "/api/user/settings", kind: "error", status: 500, times: 9 });
  await changeSettings({ autowithdrawenabled: true });
  expect(showToast).toHaveBeenLastCalledWith(
    expect.objectContaining({ title: "没有保存，请重试" }),
  );
  expect(kept("autoWithdraw")).toBe(false);
});

test("two taps in one tick are two changes, told one after the other, and the last one holds", async () => {
  await open();
  void changeSettings({ autowithdrawenabled: true });
  await changeSettings({ autowithdrawenabled: false });
  await phone.quiet();
  expect(saves().map(({ body }) => body)).toEqual([
    { autowithdrawenabled: true },
    { autowithdrawenabled: false },
  ]);
  expect(await onServer()).toMatchObject({ autowithdrawenabled: false });
});

test("where nobody is signed in nothing is changed, and that is said", async () => {
  switchPerson("newcomer");
  await changeSettings({ autowithdrawenabled: true });
  expect(showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: "请先登录" }));
  expect(saves()).toEqual([]);
});
