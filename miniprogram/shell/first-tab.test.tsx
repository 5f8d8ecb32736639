import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../data/client";
import { queryClient } from "../data/query-client";
import { questionOf } from "../data/question";
import CentrePage from "../pages/centre/index";
import { switchPerson } from "../session/switch-person";
import { mockPhone } from "../testing/mock-phone";
import { askAheadOfFirstPage } from "./first-tab";

vi.mock("../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: false,
}));

const phone = mockPhone();
const askedAhead = ["/distributorinfo/status", "/distributorinfo/detailinfo"];
const paths = () => phone.sent.map(({ path }) => path.replace(/\?.*/, ""));
const timesAsked = (wanted: string) => paths().filter((path) => path === wanted).length;

beforeEach(() => window.history.replaceState(null, "", "#/pages/centre/index"));

test("what the centre is drawn from is asked before its page is there, and once", async () => {
  askAheadOfFirstPage();
  await vi.waitFor(() => expect(paths()).toEqual(["/member/loginbyminiapp", ...askedAhead]));
  const page = await phone.open(<CentrePage />);
  await page.says("可提现");
  for (const path of askedAhead) expect(timesAsked(path)).toBe(1);
});

test("who never applied is asked nothing that is refused", async () => {
  switchPerson("customer");
  askAheadOfFirstPage();
  const page = await phone.open(<CentrePage />);
  await page.says("会员");
  expect(paths()).not.toContain("/distributorinfo/detailinfo");
});

test("who is known to be none is not asked ahead for what she is refused", () => {
  const none = { status: "none" };
  queryClient.setQueryData(questionOf(client.distributor.status, {}), none);
  askAheadOfFirstPage();
  expect(queryClient.isFetching()).toBe(0);
});

test("a start at another page asks nothing for the centre", () => {
  window.history.replaceState(null, "", "#/pages/goods/index");
  askAheadOfFirstPage();
  expect(queryClient.isFetching()).toBe(0);
});
