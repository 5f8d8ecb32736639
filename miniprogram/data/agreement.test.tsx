import { expect, test, vi } from "vitest";
import CentrePage from "../pages/centre/index";
import { client } from "./client";
import DetailPage from "../packages/withdraw/detail/index";
import RecordsPage from "../packages/withdraw/records/index";
import { mockPhone } from "../testing/mock-phone";
import type { OpenedPage } from "../testing/opened-page";
import type { SentRequest } from "../testing/phone-request";

const confirmPayOut = vi.hoisted(() => vi.fn<() => Promise<string>>());
vi.mock("../platform/confirm-pay-out", () => ({ confirmPayOut }));
vi.mock("../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: false,
  isWeapp: true,
}));

const phone = mockPhone();

interface Open {
  readonly centre: OpenedPage;
  readonly records: OpenedPage;
  readonly detail: OpenedPage;
  readonly withdrawid: string;
}

/** The centre and the records were looked at a moment ago; in front is a withdrawal that waits for its owner. */
async function openAll(): Promise<Open> {
  const centre = await phone.open(<CentrePage />);
  await centre.says("近 30 天");
  centre.hide();
  const records = await phone.open(<RecordsPage />);
  await records.says("还剩");
  records.hide();
  const withdrawid = await waitingId();
  const detail = await phone.open(<DetailPage />, { withdrawid });
  await detail.says("去微信确认收款");
  return { centre, records, detail, withdrawid };
}

/** The withdrawal of the showcase that waits for its owner. */
async function waitingId(): Promise<string> {
  const { list } = await client.withdrawal.list({ status: 1 });
  return list.find(({ confirm }) => confirm !== undefined)?.withdrawid ?? "";
}

/** What comes to the front now, no second having passed, agrees with the detail. */
async function expectAgreement({ centre, records }: Open, before: string): Promise<void> {
  records.show();
  await records.saysNoMore("还剩");
  records.hide();
  centre.show();
  await phone.quiet();
  expect(moneyPath(centre)).not.toBe(before);
}

const moneyPath = (centre: OpenedPage) => /提现中.*近 30 天/.exec(centre.text())?.[0] ?? "";

test("money that moves while WeChat's page is open is seen by every screen at once", async () => {
  const open = await openAll();
  const before = moneyPath(open.centre);
  confirmPayOut.mockImplementation(async () => {
    await phone.play("payouts", { withdrawid: open.withdrawid, result: "success" });
    return "shown";
  });
  await open.detail.tap("去微信确认收款");
  await open.detail.says("已到账");
  open.detail.hide();
  await expectAgreement(open, before);
});

test("money that moves later, unseen, is seen by every screen as soon as one of them has seen it", async () => {
  const open = await openAll();
  const before = moneyPath(open.centre);
  await phone.play("payouts", { withdrawid: open.withdrawid, result: "success" });
  open.detail.pullDown();
  await open.detail.says("已到账");
  open.detail.hide();
  await expectAgreement(open, before);
});

test("what was asked before a write ended does not count as fresh after it", async () => {
  const withdrawid = await waitingId();
  const detail = await phone.open(<DetailPage />, { withdrawid });
  await detail.says("去微信确认收款");
  // The first answer to the records, of the time before, is on its way while the money moves.
  const isList = ({ path }: SentRequest) => path.startsWith("/distribution/withdraw/listbyvernier");
  const isListed = () => phone.sent.some((each) => isList(each) && each.status === "under way");
  const letGo = phone.hold(isList);
  const records = await phone.open(<RecordsPage />);
  await vi.waitFor(() => expect(isListed()).toBe(true));
  confirmPayOut.mockImplementation(async () => {
    await phone.play("payouts", { withdrawid, result: "success" });
    return "shown";
  });
  await detail.tap("去微信确认收款");
  await detail.says("已到账");
  letGo();
  await records.says("已打款");
  await phone.quiet();
  expect(records.text()).not.toContain("还剩");
});
