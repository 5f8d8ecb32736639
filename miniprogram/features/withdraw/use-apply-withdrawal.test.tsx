import { toFen } from "@distribution/sdk";
import { expect, test, vi } from "vitest";
import { beginIntent, openIntent, settleIntent } from "../../session/withdrawal-intent";
import { serverNow } from "../../platform/server-clock";
import { mockPhone } from "../../testing/mock-phone";
import { client } from "../../data/client";
import { useApplyWithdrawal } from "./use-apply-withdrawal";

const phone = mockPhone();
const applyPath = "/distribution/withdraw/apply";

/** Asks for the open intent, or a new one, at each tap, and says how it went. */
function Form({ amount }: { readonly amount: number }) {
  const apply = useApplyWithdrawal();
  const press = async (target: HTMLElement) => {
    const intent = beginIntent({ withdrawtype: "wechat", amount: toFen(amount) }, serverNow());
    target.title = (await apply(intent)).kind;
  };
  return <button onClick={(event) => void press(event.currentTarget)}>提现</button>;
}

const sentIds = () =>
  phone.sent
    .filter(({ path }) => path === applyPath)
    .map(({ body }) => (body as { requestid: string }).requestid);

async function open(amount: number) {
  const page = await phone.open(<Form amount={amount} />);
  const outcome = async () => {
    await phone.quiet();
    return page.place.querySelector("button")?.title;
  };
  return { tap: () => page.tap("提现"), outcome };
}

test.each([
  ["a lost reply", { kind: "drop", times: 3 }],
  ["a failing server", { kind: "error", status: 500, times: 3 }],
  ["a reply that nobody can read", { kind: "malformed", times: 1 }],
  ["too many requests", { kind: "error", status: 429, times: 9 }],
])("after %s it may have been made, and asking again gives that one", async (_what, fault) => {
  await phone.play("faults", { path: applyPath, ...fault });
  const form = await open(5_000);
  await form.tap();
  expect(await form.outcome()).toBe("unknown");
  expect(openIntent()).toBeDefined();
  await phone.play("faults", { kind: "none" });
  await form.tap();
  expect(await form.outcome()).toBe("made");
  expect(new Set(sentIds()).size).toBe(1);
  expect(openIntent()).toBeUndefined();
  const { list } = await client.withdrawal.list({});
  expect(list.filter(({ amount }) => amount === 5_000)).toHaveLength(1);
});

test("after the server's own answer the same amount is a new withdrawal", async () => {
  const form = await open(5_000);
  await form.tap();
  expect(await form.outcome()).toBe("made");
  await form.tap();
  await phone.quiet();
  const [first, second] = sentIds();
  expect(second).not.toBe(first);
});

test("a refusal settles it", async () => {
  const form = await open(1);
  await form.tap();
  expect(await form.outcome()).toBe("not-made");
  expect(openIntent()).toBeUndefined();
});

test.each([
  ["it was made", 5_000, "made"],
  ["it was not", 4_000, "not-made"],
])("half an hour later it is looked for and not sent again: %s", async (_what, made, kind) => {
  const form = await open(5_000);
  const intent = beginIntent({ withdrawtype: "wechat", amount: toFen(5_000) }, serverNow());
  const { at: _at, ...application } = intent;
  await client.withdrawal.apply({ ...application, amount: toFen(made) });
  phone.sent.length = 0;
  await phone.passTime(31 * 60_000);
  await form.tap();
  expect(await form.outcome()).toBe(kind);
  expect(sentIds()).toEqual([]);
  vi.useRealTimers();
  settleIntent(intent.requestid);
});
