import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { mockPhone } from "../../testing/mock-phone";
import { useApplyWithdrawal } from "./use-apply-withdrawal";

const phone = mockPhone();

/** Applies for the same at each tap, and says how it went. */
function Form({ amount }: { readonly amount: number }) {
  const { send } = useApplyWithdrawal();
  const apply = () =>
    void send({ withdrawtype: "wechat", amount: toFen(amount) }).catch(() => undefined);
  return <button onClick={apply}>提现</button>;
}

const sentIds = () =>
  phone.sent
    .filter(({ path }) => path === "/distribution/withdraw/apply")
    .map(({ body }) => (body as { requestid: string }).requestid);

/** Applies twice, one after the other, the first time with this misfortune. */
async function applyTwice(amount: number, fault?: object): Promise<string[]> {
  if (fault) await phone.play("faults", { path: "/distribution/withdraw/apply", ...fault });
  const page = await phone.open(<Form amount={amount} />);
  await page.tap("提现");
  await phone.quiet();
  await phone.play("faults", { kind: "none" });
  await page.tap("提现");
  await phone.quiet();
  return sentIds();
}

test.each([
  ["a lost reply", { kind: "drop", times: 3 }],
  ["a failing server", { kind: "error", status: 500, times: 1 }],
  ["a reply that nobody can read", { kind: "malformed", times: 1 }],
])("after %s another try is the same withdrawal", async (_what, fault) => {
  const ids = await applyTwice(5_000, fault);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
});

test("after the server's own answer the same amount is a new withdrawal", async () => {
  const [first, second] = await applyTwice(5_000);
  expect(second).not.toBe(first);
});

test("after a refusal that settles it the same amount is a new withdrawal", async () => {
  const [first, second] = await applyTwice(1);
  expect(second).not.toBe(first);
});
