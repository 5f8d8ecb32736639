import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { appendEvent } from "../outbox/append-event";
import { deliveries, subscribers } from "../storage/outbox-tables";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";
import { repeatUntil } from "./repeat-until";

/* Receivers as they are outside: they hang, answer a gigabyte, quote our secrets, and go away. */

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

/** A receiver that answers when it is told to. */
function hang(): () => void {
  const releases: (() => void)[] = [];
  let isOpen = false;
  stage.receiver.answer = () =>
    new Promise((resolve) => {
      const release = () => resolve({ status: 200 });
      if (isOpen) release();
      else releases.push(release);
    });
  return () => {
    isOpen = true;
    for (const release of releases) release();
  };
}

test("the sink is shown at once, whoever hangs and however many", async () => {
  for (let index = 0; index < 3; index += 1) await stage.subscribe();
  const release = hang();
  for (let record = 1; record <= 12; record += 1)
    appendEvent(stage.world, "PRODUCT_ON_SHELF", record);
  await vi.waitFor(() => expect(stage.receiver.received.length).toBeGreaterThan(7));
  // Every connection that the deliveries may have is taken by now.
  appendEvent(stage.world, "DISTRIBUTION_AUDIT_PASS", 8125);
  expect((await stage.sunk("crm")).map(({ path }) => path)).toEqual(["/distributor/create"]);
  release();
});

test("deliver-events waits for what is under way already, and counts it", async () => {
  await stage.subscribe({ eventkeys: ["PRODUCT_UPDATE"] });
  const release = hang();
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  // The server delivers it by itself.
  await vi.waitFor(() => expect(stage.receiver.received).toHaveLength(1));
  const steps: string[] = [];
  const asked = stage.deliver().then(({ changed }) => {
    steps.push("answered");
    return changed;
  });
  await stage.outbox();
  steps.push("released");
  release();
  expect(await asked).toBeGreaterThanOrEqual(1);
  expect(steps).toEqual(["released", "answered"]);
  expect(await stage.subscribed()).toMatchObject([{ status: "delivered", attempts: 1 }]);
});

test("while many deliveries are made others are answered", async () => {
  stage.world.transaction(() => {
    for (let record = 1; record <= 400; record += 1)
      appendEvent(stage.world, "PRODUCT_ON_SHELF", 1);
  });
  const answers = await repeatUntil(stage.deliver(), () => stage.control.world.health());
  expect(answers.length).toBeGreaterThan(5);
});

test("of a reply that does not end only the beginning is read", async () => {
  vi.stubEnv("WMS_API_URL", stage.receiver.url);
  stage.receiver.answer = () => ({ status: 200, body: "长".repeat(3_000_000) });
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  await stage.deliver();
  const [event] = await stage.outbox();
  expect(new Set(event?.deliveries.map(({ status }) => status))).toEqual(new Set(["delivered"]));
  const [line] = stage.told().filter(({ message }) => message.startsWith("WMS商品同步"));
  expect(line?.message.length).toBeLessThan(300);

  vi.stubEnv("ERP_API_URL", stage.receiver.url);
  stage.receiver.answer = () => ({
    status: 200,
    body: JSON.stringify({ code: 500, message: "不".repeat(20_000) }),
  });
  appendEvent(stage.world, "PRODUCT_CREATE_SUCCESS", 1);
  await stage.deliver();
  const [newest] = await stage.outbox();
  expect(newest?.deliveries[0]).toMatchObject({ status: "pending" });
  expect(newest?.deliveries[0]?.lasterror?.length).toBeLessThanOrEqual(200);
});

const secrets = ["t0ken-of-erp", "s3cret-of-robot", "pa55word", "k3y-in-the-path-0123456789"];

test.each<[string, (url: string) => void]>([
  [
    "a receiver that quotes what it was sent",
    (url) => {
      vi.stubEnv("ERP_API_URL", `${url}/${secrets[3]}`);
      stage.receiver.answer = ({ headers, path }) => ({
        status: 200,
        body: JSON.stringify({ code: 500, message: `no: ${headers.authorization} at ${path}` }),
      });
    },
  ],
  [
    "an address with a password",
    () => vi.stubEnv("ERP_API_URL", `http://u:${secrets[2]}@127.0.0.1:9`),
  ],
  [
    "an address that is none",
    () => vi.stubEnv("ERP_API_URL", `htp//robot?access_token=${secrets[1]}`),
  ],
  [
    "nobody there",
    () => vi.stubEnv("ERP_API_URL", `http://127.0.0.1:9/?access_token=${secrets[1]}`),
  ],
])("whatever fails, no secret is kept or told: %s", async (_name, prepare) => {
  vi.stubEnv("ERP_API_KEY", secrets[0]);
  prepare(stage.receiver.url);
  appendEvent(stage.world, "PRODUCT_CREATE_SUCCESS", 1);
  await stage.deliver();
  const [event] = await stage.outbox();
  expect(event?.deliveries).toMatchObject([{ status: "pending", lasterror: expect.any(String) }]);
  const everything = JSON.stringify([event, stage.told()]);
  for (const secret of secrets) expect(everything).not.toContain(secret);
  expect(stage.told("error").length + stage.told("warn").length).toBeGreaterThan(0);
});

test("subscribers are listed without their secrets, and removed for good", async () => {
  vi.stubEnv("WEBHOOK_URL", `${stage.receiver.url}/env?key=env-secret-1`);
  vi.stubEnv("WEBHOOK_SECRET", Buffer.alloc(24).toString("base64"));
  vi.stubEnv("WEBHOOK_EVENT_KEYS", "PRODUCT_UPDATE");
  const one = await stage.subscribe({ eventkeys: ["PRODUCT_UPDATE"] });
  const list = () => stage.control.subscriber.list();
  const env = {
    receiver: "subscriber:env",
    url: `${stage.receiver.url}/env?key=***`,
    eventkeys: ["PRODUCT_UPDATE"],
  };
  const registered = {
    subscriberid: one.subscriberid,
    receiver: `subscriber:${one.subscriberid}`,
    url: one.url,
    eventkeys: ["PRODUCT_UPDATE"],
  };
  expect(await list()).toEqual({ list: [registered, env] });

  stage.receiver.answer = () => ({ status: 500 });
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  await stage.deliver();
  stage.receiver.received.length = 0;
  stage.receiver.answer = () => ({ status: 200 });
  const remove = () =>
    stage.control.subscriber.remove({
      subscriberid: one.subscriberid,
    });
  expect(await remove()).toEqual({ list: [env] });
  expect(await remove()).toEqual({ list: [env] });
  await stage.pass(3_600_000);
  await stage.deliver();
  appendEvent(stage.world, "PRODUCT_UPDATE", 2);
  await stage.deliver();
  expect(stage.receiver.received.map(({ path }) => path)).toEqual([
    "/env?key=env-secret-1",
    "/env?key=env-secret-1",
  ]);
  expect(JSON.stringify(stage.world.db.select().from(subscribers).all())).not.toContain(one.secret);
  // Its number is nobody else's, nor is its past.
  const other = await stage.subscribe();
  expect(other.subscriberid).not.toBe(one.subscriberid);
  const waiting = stage.world.db.select().from(deliveries).all();
  expect(waiting.filter(({ receiver }) => receiver === registered.receiver)).toEqual([]);
  await expect(stage.control.subscriber.remove({ subscriberid: "999" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
