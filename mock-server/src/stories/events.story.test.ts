import { eventKeys, toBasisPoints, verify } from "@distribution/sdk/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { walletAccount } from "../domain/mask";
import { appendEvent } from "../outbox/append-event";
import { withdrawLog } from "../storage/outbox-tables";
import { untouchedWithdrawal } from "../storage/rows";
import { noon, openOutboxStage, type OutboxStage } from "./outbox-stage";

const hourMs = 3_600_000;

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

const keysReceived = () =>
  stage.receiver.received.map(({ body }) => (JSON.parse(body) as { eventKey: string }).eventKey);

test("a subscriber gets exactly key, payload and time, signed so that the SDK verifies it", async () => {
  const { secret } = await stage.subscribe();
  appendEvent(stage.world, "DISTRIBUTION_WITHDRAW_SUCCESS", 12_345);
  const [event] = await stage.outbox();
  await stage.deliver();

  const [request] = stage.receiver.received;
  expect(request?.body).toBe(
    `{"eventKey":"DISTRIBUTION_WITHDRAW_SUCCESS","payload":12345,"timestamp":${event?.at}}`,
  );
  expect(Math.abs(Number(event?.at) - noon)).toBeLessThan(hourMs);
  // Verified against this machine's clock, however far the world's is from it.
  expect(verify(request?.headers ?? {}, request?.body ?? "", secret)).toEqual({
    webhookId: event?.webhookid,
    eventKey: "DISTRIBUTION_WITHDRAW_SUCCESS",
    payload: "12345",
    timestamp: event?.at,
  });
  expect(await stage.subscribed()).toMatchObject([{ status: "delivered", attempts: 1 }]);
});

test("a subscriber gets the events that it asked for, by its own secret", async () => {
  const secret = Buffer.alloc(24, 1).toString("base64");
  await stage.subscribe({ eventkeys: ["PRODUCT_UPDATE", "PRODUCT_ON_SHELF"], secret });
  for (const key of eventKeys) appendEvent(stage.world, key, 1);
  await stage.deliver();
  expect(keysReceived().toSorted()).toEqual(["PRODUCT_ON_SHELF", "PRODUCT_UPDATE"]);
  const [request] = stage.receiver.received;
  expect(() => verify(request?.headers ?? {}, request?.body ?? "", secret)).not.toThrow();
});

test("a subscriber can be named in the environment", async () => {
  vi.stubEnv("WEBHOOK_URL", stage.receiver.url);
  vi.stubEnv("WEBHOOK_SECRET", `whsec_${Buffer.alloc(24, 2).toString("base64")}`);
  vi.stubEnv("WEBHOOK_EVENT_KEYS", "PRODUCT_UPDATE, DISTRIBUTION_APPLY");
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  appendEvent(stage.world, "PRODUCT_OFF_SHELF", 1);
  appendEvent(stage.world, "DISTRIBUTION_APPLY", 1);
  await stage.deliver();
  expect(keysReceived().toSorted()).toEqual(["DISTRIBUTION_APPLY", "PRODUCT_UPDATE"]);
  expect(await stage.subscribed()).toMatchObject([
    { receiver: "subscriber:env", status: "delivered" },
    { receiver: "subscriber:env", status: "delivered" },
  ]);
});

test.each([
  ["an address that is none", { url: "not an address" }],
  ["an address that is not on the web", { url: "ftp://files.example/hook" }],
  ["an address with a password", { url: "http://me:secret@a.example" }],
  ["a secret that is no base64", { url: "http://a.example", secret: "secret!" }],
  ["an empty secret", { url: "http://a.example", secret: "whsec_" }],
  ["an unknown event", { url: "http://a.example", eventkeys: ["SOMETHING_ELSE"] }],
])("%s is refused", async (_name, body) => {
  const reply = await fetch(`${stage.server.url}/__mock/subscribers`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(422);
});

test("what was undone is not told", async () => {
  await stage.subscribe();
  expect(() =>
    stage.world.transaction(() => {
      appendEvent(stage.world, "PRODUCT_UPDATE", 1);
      throw new Error("undone");
    }),
  ).toThrow("undone");
  await stage.deliver();
  expect(await stage.outbox()).toEqual([]);
  expect(stage.receiver.received).toEqual([]);
});

test("what was delivered can be sent again, and what does not exist cannot", async () => {
  await stage.subscribe();
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  await stage.deliver();
  const [event] = await stage.outbox();
  await stage.control.outbox.redeliver({ eventid: event?.eventid ?? "" });
  await stage.deliver();
  const ids = stage.receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(ids).toEqual([event?.webhookid, event?.webhookid]);
  await expect(stage.control.outbox.redeliver({ eventid: "999" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("the outbox is read page by page, newest first", async () => {
  stage.world.transaction(() => {
    for (let record = 1; record <= 120; record += 1)
      appendEvent(stage.world, "PRODUCT_UPDATE", record);
  });
  const first = await stage.outbox();
  expect(first).toHaveLength(100);
  expect(first[0]?.payload).toBe("120");
  const rest = await stage.outbox({ lastqueryid: first.at(-1)?.eventid });
  expect(rest.map(({ payload }) => Number(payload))).toEqual(
    Array.from({ length: 20 }, (_, index) => 20 - index),
  );
});

test("the log of a withdrawal is kept in order, and an application told again changes nothing", async () => {
  const her = stage.member("persona:newcomer");
  const { dismemberid } = await her.distributor.detail();
  const withdrawal = stage.world.books.insertWithdrawal({
    distributorId: Number(dismemberid),
    requestId: "log",
    askedFen: null,
    amountFen: 2_000 as never,
    feeFen: 12 as never,
    feeRate: toBasisPoints(0),
    method: "wechat",
    account: walletAccount,
    accountDigest: null,
    status: 3,
    ...untouchedWithdrawal,
    failMessage: "资料不符",
    source: "manual",
    createdAt: noon,
    expectedAt: noon,
  });
  const log = () => stage.world.db.select().from(withdrawLog).all();
  appendEvent(stage.world, "DISTRIBUTION_WITHDRAW_APPLY", withdrawal.withdrawalId);
  await stage.deliver();
  expect(log()).toMatchObject([{ status: "apply", amountFen: 2_000 }]);
  appendEvent(stage.world, "DISTRIBUTION_WITHDRAW_FAIL", withdrawal.withdrawalId);
  await stage.deliver();
  const failed = { status: "fail", failReason: "资料不符", createdAt: noon };
  expect(log()).toMatchObject([failed]);
  const applied = (await stage.outbox()).find(({ eventkey }) => eventkey.endsWith("APPLY"));
  await stage.control.outbox.redeliver({ eventid: applied?.eventid ?? "" });
  await stage.deliver();
  expect(log()).toMatchObject([failed]);
});
