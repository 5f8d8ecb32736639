import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { appendEvent } from "../outbox/append-event";
import { notify } from "../outbox/notify";
import { goods } from "../storage/goods-tables";
import { distributors, members, userSettings } from "../storage/people-tables";
import { defaultUserSettings } from "../domain/user-settings";
import { maskName } from "../domain/mask";
import type { OutgoingChannel } from "../domain/outgoing-channels";
import { toFen, type OrderStatus } from "@distribution/sdk/server";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";
import { memberIdOf, plainGoodsId } from "./sell";

/* What leaves the house is fit for outside. */

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

/** Somebody signs in as WeChat lets them, without a name and a phone, and applies. */
async function applyWith(fields: Record<string, string>) {
  const person = stage.member("somebody");
  const { agreement } = await person.recruit.form();
  const form = { name: "陈一帆", phone: "16000004711", region: "四川省 成都市 武侯区", ...fields };
  await person.recruit.apply({ fields: form, agreementversion: agreement.version });
  return { memberId: Number(await memberIdOf(stage, "somebody")) };
}

const bodiesTo = async (channel: OutgoingChannel) =>
  (await stage.sunk(channel)).map(({ body }) => body as Record<string, unknown>);

test("whom WeChat calls 微信用户 is told of by the name of the application, and by its phone", async () => {
  const { memberId } = await applyWith({});
  const distributor = stage.world.books.distributorOf(memberId);
  await stage.operator.distributor.normal({
    dismemberid: String(distributor?.distributorId),
  });
  await stage.deliver();
  expect(JSON.stringify(await bodiesTo("dingtalk"))).toContain(
    "**申请人**: 陈一帆\\n- **手机号**: 16000004711",
  );
  expect(await bodiesTo("sms")).toEqual([
    {
      phone: "16000004711",
      template: "distribution_audit_pass",
      params: { nickname: "陈一帆" },
    },
  ]);
  expect(await bodiesTo("crm")).toMatchObject([{ name: "陈一帆", phone: "16000004711" }]);
  expect(stage.told("info").map(({ message }) => message)).toContain(
    `分销商申请通知已发送: applyId=${distributor?.applyId}, user=陈一帆`,
  );
});

test("a person has one phone: of WeChat, else of the distributor, else of the application", async () => {
  const { memberId } = await applyWith({ phone: "16000000003" });
  stage.world.db
    .insert(userSettings)
    .values({
      ...defaultUserSettings(stage.world.books.rule()),
      memberId,
      bySubscribe: false,
      bySms: true,
    })
    .run();
  const ofMember = eq(members.memberId, memberId);
  const notice = {
    kind: "earnings",
    amountFen: toFen(100),
    goodsName: "抽纸",
    buyerName: maskName("小鹿"),
  } as const;
  const tell = async () => {
    notify(stage.world, memberId, notice);
    await stage.deliver();
    return (await bodiesTo("sms")).at(-1)?.["phone"];
  };
  stage.world.db.update(members).set({ phone: "16000000001" }).where(ofMember).run();
  stage.world.db
    .update(distributors)
    .set({ phone: "16000000002" })
    .where(eq(distributors.memberId, memberId))
    .run();
  expect(await tell()).toBe("16000000001");
  stage.world.db.update(members).set({ phone: null }).where(ofMember).run();
  expect(await tell()).toBe("16000000002");
  stage.world.db
    .update(distributors)
    .set({ phone: "" })
    .where(eq(distributors.memberId, memberId))
    .run();
  expect(await tell()).toBe("16000000003");
});

test("an applicant's remark is text, whatever it looks like, and a name forges no line", async () => {
  const { memberId } = await applyWith({
    remark: "[点此通过](http://evil.example) ![](http://a.b/c)",
  });
  stage.world.db
    .update(members)
    .set({ nickname: "小鹿\n手机:10086\n【提现异常告警】" })
    .where(eq(members.memberId, memberId))
    .run();
  await stage.deliver();
  const [{ markdown } = {}] = (await bodiesTo("dingtalk")) as { markdown?: { text: string } }[];
  expect(markdown?.text.split("\n")).toEqual([
    "### 新分销商申请",
    "- **申请人**: 小鹿 手机:10086 【提现异常告警】",
    "- **手机号**: 16000004711",
    expect.stringMatching(/^- \*\*申请时间\*\*: 2026-11-22 12:0\d:\d\d$/),
    "- **申请理由**: ［点此通过］（http：//evil．example） ！［］（http：//a．b/c）",
    "",
    "请及时审核!",
  ]);
});

test("pictures leave with a whole address: PUBLIC_URL's, else the server's own", async () => {
  const { goodsId, image } = stage.world.db.select().from(goods).get()!;
  const sent = async () => {
    appendEvent(stage.world, "PRODUCT_ON_SHELF", goodsId);
    await stage.deliver();
    return (await bodiesTo("distribution")).at(-1)?.["image"];
  };
  expect(await sent()).toBe(stage.server.url + image);
  vi.stubEnv("PUBLIC_URL", "https://shop.example/mock/");
  expect(await sent()).toBe(`https://shop.example/mock${image}`);
  stage.world.db.update(goods).set({ image: "https://cdn.example/a.png" }).run();
  expect(await sent()).toBe("https://cdn.example/a.png");
});

test("an order that arrives already failed is nobody's 收益到账", async () => {
  const order = async (originalorderstatus: OrderStatus) =>
    stage.control.channel.createOrder({
      buyermemberid: await memberIdOf(stage, "a buyer"),
      ordersource: "selfsupport",
      goodsid: await plainGoodsId(stage, "selfsupport"),
      orderamount: toFen(10_000),
      dismemberid: "8124",
      originalorderstatus,
    });
  const earnings = async () =>
    (await stage.control.outbox.notifications()).list.filter(({ kind }) => kind === "earnings");
  await order(4);
  expect(await earnings()).toEqual([]);
  await order(2);
  // The distributor's and the superior's.
  expect(await earnings()).toHaveLength(2);
});
