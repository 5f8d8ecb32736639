import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { serverNow } from "../platform/server-clock";
import { beginIntent, settleIntent } from "../session/withdrawal-intent";
import { useDialogs } from "./dialogs";
import { offerUpdate, watchForUpdate } from "./offer-update";
import { toFen } from "@distribution/sdk";

const wechat = Taro as unknown as Record<string, unknown>;
const applyUpdate = vi.fn();
let ready: () => void;
let route: string;

beforeEach(() => {
  vi.stubEnv("TARO_ENV", "weapp");
  applyUpdate.mockReset();
  useDialogs.setState({ open: undefined });
  route = "pages/centre/index";
  wechat["canIUse"] = () => true;
  wechat["getCurrentPages"] = () => [{ route }];
  wechat["getUpdateManager"] = () => ({
    onUpdateReady: (listener: () => void) => {
      ready = listener;
    },
    applyUpdate,
  });
  watchForUpdate();
});

const question = () => {
  const { open } = useDialogs.getState();
  return open?.kind === "question" ? open : undefined;
};

test("a new version is offered on a tab, and applied at a tap alone", () => {
  expect(question()).toBeUndefined();
  ready();
  expect(question()).toMatchObject({ title: "有新版本", confirmText: "重启" });
  expect(applyUpdate).not.toHaveBeenCalled();
  question()?.onConfirm();
  expect(applyUpdate).toHaveBeenCalledOnce();
});

test("who says no is asked no second time", () => {
  ready();
  useDialogs.setState({ open: undefined });
  offerUpdate();
  expect(question()).toBeUndefined();
});

test("who is about something is not disturbed, and asked when she is on a tab again", () => {
  route = "packages/withdraw/apply/index";
  ready();
  offerUpdate();
  expect(question()).toBeUndefined();
  route = "pages/goods/index";
  offerUpdate();
  expect(question()).toBeDefined();
});

test("an application without an answer comes first", () => {
  const { requestid } = beginIntent({ withdrawtype: "wechat", amount: toFen(1_000) }, serverNow());
  ready();
  expect(question()).toBeUndefined();
  settleIntent(requestid);
  offerUpdate();
  expect(question()).toBeDefined();
});
