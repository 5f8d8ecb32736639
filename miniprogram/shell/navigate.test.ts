import Taro from "@tarojs/taro";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { switchPerson } from "../session/switch-person";
import { goBack, openPage, replacePage, usePageParameters } from "./navigate";

const phone = vi.hoisted(() => ({
  parameters: {} as Record<string, string>,
  below: 0,
}));
vi.mock("../platform/page-code", () => ({ loadPageCode: vi.fn(async () => undefined) }));
const { loadPageCode } = await import("../platform/page-code");

/** Every move that the phone was asked for, in order. */
let moves: string[];

beforeEach(() => {
  vi.useFakeTimers();
  moves = [];
  phone.below = 0;
  const record = (name: string) => (options?: { url?: string }) => {
    moves.push([name, options?.url].filter(Boolean).join(" "));
    return Promise.resolve({ errMsg: "ok" }) as never;
  };
  for (const name of ["navigateTo", "redirectTo", "switchTab", "navigateBack"] as const) {
    vi.spyOn(Taro, name).mockImplementation(record(name));
  }
  vi.spyOn(Taro, "showToast").mockImplementation((toast) => {
    moves.push(`says ${toast?.title}`);
    return Promise.resolve({ errMsg: "ok" });
  });
  vi.spyOn(Taro, "getCurrentPages").mockImplementation(
    () => Array.from({ length: phone.below + 1 }) as never,
  );
});
afterEach(async () => {
  // Past the time in which a tap counts as the second of two.
  await vi.advanceTimersByTimeAsync(1_000);
  vi.restoreAllMocks();
  vi.mocked(loadPageCode).mockResolvedValue();
  vi.useRealTimers();
});

const detail = "/packages/withdraw/detail/index?withdrawid=7";

test("two taps in one tick open one page", async () => {
  await Promise.all([
    openPage("withdrawDetail", { withdrawid: "7" }),
    openPage("withdrawDetail", { withdrawid: "7" }),
  ]);
  expect(moves).toEqual([`navigateTo ${detail}`]);
});

test("whoever gets the phone next taps for the first time", async () => {
  await openPage("centre");
  switchPerson("newcomer");
  await openPage("centre");
  expect(moves).toEqual(["switchTab /pages/centre/index", "switchTab /pages/centre/index"]);
});

test("a second tap while the page's code is still coming opens it once", async () => {
  let arrive = () => undefined as void;
  vi.mocked(loadPageCode).mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  const first = openPage("withdrawApply");
  await vi.advanceTimersByTimeAsync(5_000);
  const second = openPage("withdrawApply");
  arrive();
  await Promise.all([first, second]);
  expect(moves).toEqual(["navigateTo /packages/withdraw/apply/index"]);
});

test("a tap a second later is another one", async () => {
  await openPage("withdrawApply");
  await vi.advanceTimersByTimeAsync(1_000);
  await openPage("withdrawApply");
  expect(moves).toHaveLength(2);
});

test("two entries tapped together both lead somewhere", async () => {
  await Promise.all([
    openPage("withdrawApply"),
    replacePage("withdrawDetail", { withdrawid: "7" }),
  ]);
  expect(moves).toEqual(["navigateTo /packages/withdraw/apply/index", `redirectTo ${detail}`]);
});

test("a tab is switched to", async () => {
  await openPage("orders");
  expect(moves).toEqual(["switchTab /pages/orders/index"]);
});

test("on a full stack a page takes the place of the one on top", async () => {
  phone.below = 9;
  await openPage("withdrawRecords");
  expect(moves).toEqual(["redirectTo /packages/withdraw/records/index"]);
});

test("where a page's code cannot be had that is said, nothing moves, and the next tap tries again", async () => {
  vi.mocked(loadPageCode).mockRejectedValueOnce(new Error("Loading chunk 7 failed"));
  await openPage("withdrawApply");
  expect(moves).toEqual(["says 页面没能打开，请检查网络后再试"]);
  await openPage("withdrawApply");
  expect(moves).toHaveLength(2);
});

test("a form that was sent learns that its result could not be opened", async () => {
  vi.mocked(loadPageCode).mockRejectedValueOnce(new Error("Loading chunk 7 failed"));
  await expect(replacePage("withdrawDetail", { withdrawid: "7" })).rejects.toThrow(/chunk/);
  expect(moves).toEqual([]);
});

test("back leads to the page below, and to the centre where there is none", async () => {
  phone.below = 1;
  await goBack();
  phone.below = 0;
  await goBack();
  expect(moves).toEqual(["navigateBack", "switchTab /pages/centre/index"]);
});

test("two taps on 返回 in one tick go back one page", async () => {
  phone.below = 3;
  await Promise.all([goBack(), goBack()]);
  expect(moves).toEqual(["navigateBack"]);
});

test("a parameter comes out as it went in, whatever it holds", async () => {
  const withdrawid = "提 现/?&=%7";
  await openPage("withdrawDetail", { withdrawid });
  const query = moves[0]?.split("?").slice(1).join("?") ?? "";
  const [name = "", value = ""] = query.split("=");
  vi.spyOn(await import("../platform/navigation"), "useAddressParameters").mockReturnValue({
    [name]: value,
  });
  expect(usePageParameters("withdrawDetail")).toEqual({ withdrawid });
});

test.each([
  ["is missing", {}, {}],
  ["is empty", { withdrawid: "" }, {}],
  ["was not encoded", { withdrawid: "100%" }, { withdrawid: "100%" }],
  ["is joined by one of somebody else's", { withdrawid: "7", utm: "x" }, { withdrawid: "7" }],
])("a parameter that %s is read as what it is", async (_case, given, read) => {
  vi.spyOn(await import("../platform/navigation"), "useAddressParameters").mockReturnValue(given);
  expect(usePageParameters("withdrawDetail")).toEqual(read);
});

test("a page that does without parameters opens with and without them, and drops an odd one", async () => {
  await openPage("withdrawApply");
  await openPage("withdrawApply", { again: "7", method: "alipay" });
  expect(moves).toEqual([
    "navigateTo /packages/withdraw/apply/index",
    "navigateTo /packages/withdraw/apply/index?again=7&method=alipay",
  ]);
  const address = vi.spyOn(await import("../platform/navigation"), "useAddressParameters");
  address.mockReturnValue({ again: "7", method: "gold" });
  expect(usePageParameters("withdrawApply")).toEqual({ again: "7" });
});
