import { memberApi, type Client, type MemberApi } from "@distribution/sdk";
import { decode } from "fast-png";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { goods } from "../storage/goods-tables";
import { askRaw } from "./ask-raw";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;
let guest: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
  guest = stage.member("persona:customer");
});
afterEach(() => stage.server.close());

const closeRecruiting = async () =>
  stage.operator.setting.update({ distributionrecruitsetting: { recruitenable: false } });

async function shown(ordersource: "pdd" | "selfsupport") {
  const [product] = (await her.goods.list({ ordersource, size: 1 })).list;
  if (!product) throw new Error(`the shop has nothing of ${ordersource}`);
  return product;
}

test("who may apply, and what they are asked, is the operator's word", async () => {
  expect(await guest.recruit.enabled()).toBe(true);
  const form = await guest.recruit.form();
  expect(form.fields.map(({ key, type, required }) => [key, type, required])).toEqual([
    ["name", "text", true],
    ["phone", "phone", true],
    ["region", "region", true],
    ["audience", "select", false],
    ["remark", "text", false],
  ]);
  expect(form.agreement).toMatchObject({ title: "分销员推广协议", version: "2026-01" });

  const options = [{ value: "online", label: "线上" }];
  const { distributionrecruitsetting: saved } = await stage.operator.setting.update({
    distributionrecruitsetting: {
      recruitenable: false,
      infofields: [
        { key: "name", label: "姓名", type: "text", required: true },
        { key: "phone", label: "手机号", type: "phone", required: true },
        { key: "shop", label: "店铺", type: "select", required: false, options },
      ],
    },
  });
  expect(await guest.recruit.enabled()).toBe(false);
  const { fields } = await guest.recruit.form();
  expect(fields).toEqual(saved.infofields);
  expect(fields[2]).toMatchObject({ key: "shop", options });
});

test("a code of WeChat's button is the member's own number, whole; a spent one and an account without a number are refused", async () => {
  const { phone } = await guest.recruit.phone({ code: "code-of-the-button" });
  expect(phone).toMatch(/^1[3-9]\d{9}$/);
  expect((await her.recruit.phone({ code: "another" })).phone).not.toBe(phone);
  await expect(guest.recruit.phone({ code: "spent" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(stage.member("nobody-yet").recruit.phone({ code: "c" })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: "微信没有绑定手机号，请直接输入",
  });
});

test("an invitation is a card, a code and a scene that tells who invites", async () => {
  const card = await her.recruit.invitation();
  expect(card).toMatchObject({
    page: "pages/centre/index",
    title: "陈*邀请你成为分销员",
    image: expect.stringMatching(/^\/pictures\/.+\.png$/),
  });
  expect((await fetch(stage.server.url + card.image)).headers.get("content-type")).toBe(
    "image/png",
  );
  expect(card.sceneid).toMatch(/^[a-zA-Z0-9]{32}$/);
  const picture = decode(Buffer.from(card.qrcode.split(",")[1] ?? "", "base64"));
  expect([picture.width, picture.height]).toEqual([430, 430]);
  expect(await guest.recruit.scene({ sceneid: card.sceneid })).toEqual({
    kind: "invite",
    dismemberid: "8125",
    dismembername: "陈*",
    expiresat: card.expiresat,
  });
});

test("a product's code leads to that product, of either channel", async () => {
  for (const product of [await shown("pdd"), await shown("selfsupport")]) {
    const { goodsid, goodssign } = product;
    const card = await her.recruit.invitation({ goodsid });
    expect(card).toMatchObject({
      page: "pages/goods/index",
      title: product.name,
      image: product.image,
    });
    expect(await guest.recruit.scene({ sceneid: card.sceneid })).toEqual({
      kind: "goods",
      dismemberid: "8125",
      dismembername: "陈*",
      goodsid,
      ...(goodssign !== undefined && { goodssign }),
      expiresat: card.expiresat,
    });
  }
});

test("asking twice is asking once, and every distributor, kind and product has a code of its own", async () => {
  const { goodsid } = await shown("pdd");
  const { goodsid: another } = await shown("selfsupport");
  const ask = async () => [
    await her.recruit.invitation(),
    await her.recruit.invitation({ goodsid }),
    await her.recruit.invitation({ goodsid: another }),
    await stage.member("persona:subordinate").recruit.invitation(),
  ];
  const first = await ask();
  expect(await ask()).toEqual(first);
  expect(new Set(first.map(({ sceneid }) => sceneid)).size).toBe(4);
});

test("a code of which a day or less is left makes way for a new one, and still leads somewhere", async () => {
  const { sceneid, expiresat } = await her.recruit.invitation();
  await stage.control.time.move({ now: expiresat - dayMs - 5_000 });
  expect(await her.recruit.invitation()).toMatchObject({ sceneid });
  await stage.control.time.move({ now: expiresat - dayMs });
  const renewed = await her.recruit.invitation();
  expect(renewed.sceneid).not.toBe(sceneid);
  expect(renewed.expiresat - expiresat).toBeGreaterThanOrEqual(29 * dayMs);

  await stage.control.time.move({ now: expiresat - 1_000 });
  expect(await guest.recruit.scene({ sceneid })).toMatchObject({ expiresat });
  await stage.control.time.move({ now: expiresat });
  await expect(guest.recruit.scene({ sceneid })).rejects.toMatchObject({
    code: "SCENE_EXPIRED",
    message: "太阳码已过期，请让分享人重新生成",
  });
  expect(await guest.recruit.scene({ sceneid: renewed.sceneid })).toMatchObject({ kind: "invite" });
});

test("a code that nobody made leads nowhere, and what is no code is named", async () => {
  await expect(guest.recruit.scene({ sceneid: "0".repeat(32) })).rejects.toMatchObject({
    code: "SCENE_NOT_FOUND",
    message: "太阳码无效",
  });
  for (const sceneid of ["a".repeat(33), "50%", "两"]) {
    const reply = await askRaw(stage, "persona:customer", memberApi.recruit.scene, { sceneid });
    expect(reply.details?.fields).toEqual([{ field: "sceneid", message: "太阳码参数不正确" }]);
  }
});

test.each([
  ["persona:locked", "DISTRIBUTOR_LOCKED"],
  ["persona:fired", "DISTRIBUTOR_FIRED"],
  ["persona:auditing", "DISTRIBUTOR_REQUIRED"],
  ["persona:customer", "DISTRIBUTOR_REQUIRED"],
])("%s has no code to share: %s", async (code, refusal) => {
  const { goodsid } = await shown("pdd");
  const { invitation } = stage.member(code).recruit;
  await expect(invitation()).rejects.toMatchObject({ code: refusal });
  await expect(invitation({ goodsid })).rejects.toMatchObject({ code: refusal });
});

test("who was fired and applies anew has no code either", async () => {
  const fired = stage.member("persona:fired");
  await fired.recruit.apply({
    fields: { name: "何俊杰", phone: "16000006675", region: "浙江省 杭州市 西湖区" },
    agreementversion: "2026-01",
  });
  expect(await fired.distributor.status()).toMatchObject({ status: "audit" });
  await expect(fired.recruit.invitation()).rejects.toMatchObject({
    code: "DISTRIBUTOR_REQUIRED",
    message: "审核通过后才能邀请",
  });
});

test("a code goes on telling whose it is after that distributor was fired", async () => {
  const { sceneid } = await her.recruit.invitation();
  await stage.operator.distributor.fire({
    dismemberid: "8125",
    reason: "违反推广规范",
    settlement: "keep",
  });
  expect(await guest.recruit.scene({ sceneid })).toMatchObject({ dismemberid: "8125" });
  expect(await guest.binding.bind({ dismemberid: "8125" })).toBe(false);
});

test("while recruiting is off nobody is invited, and products are shared as before", async () => {
  const { goodsid } = await shown("pdd");
  await closeRecruiting();
  await expect(her.recruit.invitation()).rejects.toMatchObject({
    code: "RECRUIT_DISABLED",
    message: "暂未开放招募",
  });
  expect(await her.recruit.invitation({ goodsid })).toMatchObject({ page: "pages/goods/index" });
});

test("only what the shop sells now is shared", async () => {
  for (const goodsid of ["999999", "99999999999999999999"]) {
    await expect(her.recruit.invitation({ goodsid })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "商品不存在",
    });
  }
  const { goodsid } = await shown("pdd");
  const { sceneid } = await her.recruit.invitation({ goodsid });
  stage.server.world.db.update(goods).set({ onShelf: false }).run();
  await expect(her.recruit.invitation({ goodsid })).rejects.toMatchObject({
    code: "GOODS_OFF_SHELF",
  });
  expect(await guest.recruit.scene({ sceneid })).toMatchObject({ goodsid });
});
