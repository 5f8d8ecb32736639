import { createClient } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { saveToAlbum, albumPermission, openAlbumSetting } from "../../platform/album";
import { openDrawingBoard } from "../../platform/drawing-board";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import { InviteScreen } from "./invite-screen";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: false,
  isWeapp: true,
}));
// No canvas and no album in a simulated page: what WeChat answers is played.
vi.mock("../../platform/drawing-board", () => ({ openDrawingBoard: vi.fn() }));
vi.mock("../../platform/album", () => ({
  albumPermission: vi.fn(),
  saveToAlbum: vi.fn(),
  openAlbumSetting: vi.fn(),
}));

const phone = mockPhone();
const pen = () =>
  new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_target, name) =>
        name === "createLinearGradient"
          ? () => ({ addColorStop: () => undefined })
          : () => ({ width: 1 }),
      set: () => true,
    },
  ) as unknown as CanvasRenderingContext2D;
const loaded: string[] = [];

beforeEach(() => {
  loaded.length = 0;
  vi.mocked(openDrawingBoard)
    .mockReset()
    .mockImplementation(async () => ({
      pen: pen(),
      loadPicture: async (src: string) => {
        loaded.push(src);
        return {} as CanvasImageSource;
      },
      toPicture: async () => "wxfile://poster.png",
    }));
  vi.mocked(albumPermission).mockReset().mockResolvedValue(undefined);
  vi.mocked(saveToAlbum).mockReset().mockResolvedValue("saved");
  vi.mocked(openAlbumSetting).mockReset().mockResolvedValue(true);
});

const open = async () => {
  const page = await phone.open(<InviteScreen />);
  await vi.waitFor(() => expect(page.place.querySelector("img[src^='wxfile']")).not.toBeNull());
  return page;
};

test("the poster is drawn of the server's own code, with what an invitation brings", async () => {
  const page = await open();
  const { qrcode } = await client.recruit.invitation();
  expect(loaded).toContain(qrcode);
  await page.says(/下级\d+ 人累计下级分佣¥[\d,.]+/);
  await page.says("只有这一级，ta 的收入不会减少");
});

test("it is saved, once however often it is tapped at once, and said to be", async () => {
  const page = await open();
  await page.tap("保存到相册", 2);
  await page.says("已存到相册");
  expect(saveToAlbum).toHaveBeenCalledOnce();
});

test("after a refusal the next tap leads to the settings, and saves by itself from there", async () => {
  const showToast = vi.spyOn(Taro, "showToast");
  const page = await open();
  vi.mocked(saveToAlbum).mockResolvedValueOnce("refused");
  await page.tap("保存到相册");
  await vi.waitFor(() => expect(showToast).toHaveBeenCalled());
  expect(page.text()).not.toContain("需要相册权限");
  vi.mocked(albumPermission).mockResolvedValue("refused");
  await page.tap("保存到相册");
  await page.says("需要相册权限");
  expect(saveToAlbum).toHaveBeenCalledOnce();
  await page.tap("去设置");
  await page.says("已存到相册");
  expect(saveToAlbum).toHaveBeenCalledTimes(2);
});

test("who has not agreed to the privacy guide is told that WeChat asks again, and led to no settings", async () => {
  const showToast = vi.spyOn(Taro, "showToast");
  const page = await open();
  vi.mocked(saveToAlbum).mockResolvedValueOnce("private");
  await page.tap("保存到相册");
  await vi.waitFor(() =>
    expect(showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: expect.stringContaining("微信会再问你") as string }),
    ),
  );
  await page.tap("保存到相册");
  await page.says("已存到相册");
  expect(page.text()).not.toContain("需要相册权限");
});

test("who leaves the settings as they were saves nothing, and may cancel", async () => {
  vi.mocked(albumPermission).mockResolvedValue("refused");
  vi.mocked(openAlbumSetting).mockResolvedValue(false);
  const page = await open();
  await page.tap("保存到相册");
  await page.tap("去设置");
  await page.saysNoMore("需要相册权限");
  await page.tap("保存到相册");
  await page.tap("取消");
  await page.saysNoMore("需要相册权限");
  expect(saveToAlbum).not.toHaveBeenCalled();
});

test("a poster that could not be drawn has another try", async () => {
  vi.mocked(openDrawingBoard).mockRejectedValueOnce(new Error("no canvas"));
  const page = await phone.open(<InviteScreen />);
  await page.says("海报没有生成出来");
  await page.tap("重试");
  await page.says("保存到相册");
  await vi.waitFor(() => expect(page.place.querySelector("img[src^='wxfile']")).not.toBeNull());
});

test("while recruiting is off nobody is invited", async () => {
  const office = createClient(officeApi, {
    baseUrl: "http://mock.test",
    signIn: async ({ session }) =>
      (await session.loginByOperator({ account: "operator", password: "operator" })).token,
  });
  await office.setting.update({ distributionrecruitsetting: { recruitenable: false } });
  await phone.passTime(1_000);
  const page = await phone.open(<InviteScreen />);
  await page.says("商家暂停了招募");
  await page.says("去选品");
});

test("who is locked may not invite, and is told why", async () => {
  Taro.clearStorageSync();
  switchPerson("locked");
  phone.signInAs("locked");
  const page = await phone.open(<InviteScreen />);
  await page.says(/冻结/);
});
