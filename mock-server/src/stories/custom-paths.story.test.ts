import { eq } from "drizzle-orm";
import { eventKeys, sign } from "@distribution/sdk/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { handlers } from "../integrations/handlers";
import { goods } from "../storage/goods-tables";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";

/* Each handler under the interface path that the documents give it. */

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

const secret = `whsec_${Buffer.alloc(24, 5).toString("base64")}`;
const eventOf = (eventKey: string, payload: number | string = 1) => ({
  event: { eventKey, payload, timestamp: stage.world.clock.now() },
});

async function ask(
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const reply = await fetch(stage.server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: await reply.json() };
}

/** What a backend elsewhere sends: a proxy's header makes it nobody of this machine. */
const elsewhere = { "x-forwarded-for": "203.0.113.9" };
const signed = (body: object, by = secret, webhookId = "msg_1") => ({
  ...elsewhere,
  ...sign({ webhookId, sentAt: Date.now(), body: JSON.stringify(body) }, by),
});

test("the ten paths are those of the documents, each for its event", () => {
  const paths = Object.values(handlers).map(({ path, eventKey }) => [path, eventKey]);
  expect(paths).toEqual([
    ["/custom/distribution/apply-notify", "DISTRIBUTION_APPLY"],
    ["/custom/distribution/audit-pass", "DISTRIBUTION_AUDIT_PASS"],
    ["/custom/distribution/withdraw-apply", "DISTRIBUTION_WITHDRAW_APPLY"],
    ["/custom/distribution/withdraw-success", "DISTRIBUTION_WITHDRAW_SUCCESS"],
    ["/custom/distribution/withdraw-fail", "DISTRIBUTION_WITHDRAW_FAIL"],
    ["/custom/erp/product-sync", "PRODUCT_CREATE_SUCCESS"],
    ["/custom/wms/product-update", "PRODUCT_UPDATE"],
    ["/custom/distribution/product-push", "PRODUCT_ON_SHELF"],
    ["/custom/sync/product-off", "PRODUCT_OFF_SHELF"],
    ["/custom/alert/stock-warning", "PRODUCT_UPDATE"],
  ]);
});

test.each(Object.values(handlers))(
  "$path refuses other events and unknown records",
  async (one) => {
    const { path, eventKey } = one;
    const other = eventKeys.find((key) => key !== eventKey) ?? "";
    expect((await ask(path, eventOf(other))).body).toEqual({
      success: false,
      message: `这个接口只处理 ${eventKey} 事件`,
    });
    for (const payload of [999_999, "99999999999999999999"]) {
      const { status, body } = await ask(path, eventOf(eventKey, payload));
      expect(status).toBe(200);
      expect(body).toMatchObject({
        success: false,
        message: expect.stringMatching(/^(商品|申请|分销商|提现记录)不存在$/) as string,
      });
    }
    expect(await stage.sunk()).toEqual([]);
  },
);

test("an interface does what the outbox does of the same event, and answers as documented", async () => {
  expect(
    (await ask("/custom/distribution/audit-pass", eventOf("DISTRIBUTION_AUDIT_PASS", 8125))).body,
  ).toEqual({ success: true });
  expect((await stage.sunk()).map(({ path }) => path)).toEqual(["/send", "/distributor/create"]);
  expect(stage.told().map(({ message }) => message)).toEqual([
    "处理分销商审核通过事件: distributorId=8125",
    "分销商审核通过处理完成: distributorId=8125",
  ]);

  stage.world.db.update(goods).set({ commissionable: false }).run();
  expect(
    (await ask("/custom/distribution/product-push", eventOf("PRODUCT_ON_SHELF"))).body,
  ).toEqual({ success: true, message: "未开启分销" });

  vi.stubEnv("ERP_API_URL", stage.receiver.url);
  stage.receiver.answer = () => ({ status: 200, body: '{"code":200,"data":{"productId":771}}' });
  expect((await ask("/custom/erp/product-sync", eventOf("PRODUCT_CREATE_SUCCESS"))).body).toEqual({
    success: true,
    erpProductId: "771",
  });
  const kept = stage.world.db.select().from(goods).where(eq(goods.goodsId, 1)).get();
  expect(kept?.erpProductId).toBe("771");
  stage.receiver.answer = () => ({ status: 200, body: '{"code":500,"message":"类目不存在"}' });
  expect((await ask("/custom/erp/product-sync", eventOf("PRODUCT_CREATE_SUCCESS"))).body).toEqual({
    success: false,
    message: "类目不存在",
  });
  // Nothing of it is an event of this world.
  expect(await stage.outbox()).toEqual([]);
});

test("others must sign by WEBHOOK_SECRET, and by nothing else", async () => {
  const path = "/custom/distribution/audit-pass";
  const body = eventOf("DISTRIBUTION_AUDIT_PASS", 8125);
  const { secret: subscribers } = await stage.subscribe();
  const refused = async (headers: Record<string, string>, message: string) =>
    expect(await ask(path, body, headers)).toMatchObject({
      status: 403,
      body: { code: "FORBIDDEN", message },
    });
  await refused(elsewhere, "只接受带签名的 webhook 与本机的请求");
  await refused(signed(body), "没有设置 WEBHOOK_SECRET，无法核对签名");
  vi.stubEnv("WEBHOOK_SECRET", secret);
  await refused(signed(body, subscribers), "签名与内容不符");
  await refused(signed({ ...body, more: 1 }), "签名与内容不符");
  const old = sign(
    { webhookId: "a", sentAt: Date.now() - 600_000, body: JSON.stringify(body) },
    secret,
  );
  await refused({ ...elsewhere, ...old }, "签名的时间太早");
  expect(await stage.sunk()).toEqual([]);
  expect(await ask(path, body, signed(body))).toEqual({ status: 200, body: { success: true } });
});

test("a webhook that comes again does again only what had failed", async () => {
  vi.stubEnv("WEBHOOK_SECRET", secret);
  vi.stubEnv("CRM_API_URL", stage.receiver.url);
  const path = "/custom/distribution/audit-pass";
  const body = eventOf("DISTRIBUTION_AUDIT_PASS", 8125);
  stage.receiver.answer = () => ({ status: 500 });
  expect((await ask(path, body, signed(body))).body).toEqual({
    success: false,
    message: "HTTP 500",
  });
  stage.receiver.answer = () => ({ status: 200 });
  expect((await ask(path, body, signed(body))).body).toEqual({ success: true });
  expect((await ask(path, body, signed(body))).body).toEqual({ success: true });
  expect(await stage.sunk("sms")).toHaveLength(1);
  expect(stage.receiver.received).toHaveLength(2);
  // Another webhook is another event.
  await ask(path, body, signed(body, secret, "msg_2"));
  expect(await stage.sunk("sms")).toHaveLength(2);
});

test.each([{}, { event: null }, { event: { eventKey: "PRODUCT_UPDATE" } }])(
  "%j is no event",
  async (body) => {
    expect((await ask("/custom/wms/product-update", body)).status).toBe(422);
  },
);
