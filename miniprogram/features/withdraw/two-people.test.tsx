import { expect, test, vi } from "vitest";
import { switchPerson } from "../../session/switch-person";
import { openIntent } from "../../session/withdrawal-intent";
import { mockPhone } from "../../testing/mock-phone";
import type { SentRequest } from "../../testing/phone-request";
import { ApplyScreen } from "./apply-screen";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: false,
}));

const phone = mockPhone();
const isApply = ({ path }: SentRequest) => path === "/distribution/withdraw/apply";

test("an answer that comes when another person has the phone settles what its owner meant", async () => {
  const page = await phone.open(<ApplyScreen />);
  const letGo = phone.hold(isApply);
  await page.type("提现金额", "100");
  await page.tap("提现 ¥100.00");
  await vi.waitFor(() => expect(phone.sent.some(isApply)).toBe(true));
  switchPerson("newcomer");
  expect(openIntent("busy-distributor")).toBeDefined();
  letGo();
  await vi.waitFor(() => expect(openIntent("busy-distributor")).toBeUndefined());
});
