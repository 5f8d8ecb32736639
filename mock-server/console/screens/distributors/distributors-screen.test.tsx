import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

const names = () =>
  [...document.querySelectorAll("tr.ant-table-row")].map(
    (row) => row.querySelector("a")?.textContent,
  );

test.each([
  { list: "", tab: /^正常 3$/, expected: ["陈一帆", "周可心", "林小满"] },
  { list: "?list=audit", tab: /^待审核 1$/, expected: ["吴佳宁"] },
  { list: "?list=reject", tab: /^不通过 1$/, expected: ["赵明轩"] },
  { list: "?list=lock", tab: /^冻结 1$/, expected: ["孙丽华"] },
])("the list at $list has its people and its count", async ({ list, tab, expected }) => {
  await stage.open(`/distributors${list}`);
  await waitFor(() => expect(names()).toEqual(expected));
  const counted = await screen.findByRole("tab", { name: tab });
  expect(counted.getAttribute("aria-selected")).toBe("true");
});

test("it is searched by what is typed, which stays in the address", async () => {
  const user = await stage.open("/distributors");
  await user.type(await screen.findByRole("searchbox", { name: "搜索" }), "可心{Enter}");
  await waitFor(() => expect(names()).toEqual(["周可心"]));
  expect(location.hash).toBe(`#/distributors?keyword=${encodeURIComponent("可心")}`);
});

test("nobody found says for what, and in which list", async () => {
  await stage.open("/distributors?list=lock&keyword=nobody");
  await screen.findByText("“冻结”里没有“nobody”");
});

test("it is sorted by the server, both ways", async () => {
  const user = await stage.open("/distributors");
  await waitFor(() => expect(names()).toHaveLength(3));
  await user.click(screen.getByRole("columnheader", { name: /总佣金/ }));
  await waitFor(() => expect(location.hash).toContain("sortby=totalcommission&sortorder=asc"));
  await waitFor(() => expect(names()).toEqual(["陈一帆", "周可心", "林小满"]));
  await user.click(screen.getByRole("columnheader", { name: /总佣金/ }));
  await waitFor(() => expect(names()).toEqual(["林小满", "周可心", "陈一帆"]));
});

test("who is frozen by the list's own button leaves it, with the reason to be read", async () => {
  const user = await stage.open("/distributors?keyword=8124");
  await user.click(await screen.findByText("冻结", { selector: "button span" }));
  const dialog = within(await screen.findByRole("dialog", { name: "冻结周可心？" }));
  await user.type(dialog.getByLabelText("原因"), "订单异常");
  await user.click(dialog.getByRole("button", { name: "冻结" }));
  await screen.findByText("周可心已冻结");
  await screen.findByText("“正常”里没有“8124”");
  await user.click(screen.getByRole("tab", { name: /^冻结/ }));
  await screen.findByText("订单异常");
  await user.click(screen.getByText("解冻", { selector: "button span" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "解冻" }));
  await screen.findByText("周可心已恢复正常");
});

test("a list that does not come says so, and comes on trying again", async () => {
  await stage.trouble("/distributorinfo/getnormaldistributors", "error");
  const user = await stage.open("/distributors");
  await screen.findByText("正常的分销员没有加载出来");
  await stage.trouble("/distributorinfo/getnormaldistributors", "none");
  await user.click(screen.getByText("重试", { selector: "button span" }));
  await waitFor(() => expect(names()).toHaveLength(3));
});

async function openRegistration() {
  const user = await stage.open("/distributors");
  await user.click(await screen.findByText("登记分销员", { selector: "button span" }));
  const dialog = within(await screen.findByRole("dialog", { name: "登记分销员" }));
  return { user, dialog };
}

test("a member is registered by the phone's owner or the number, once", async () => {
  const { user, dialog } = await openRegistration();
  await user.type(dialog.getByLabelText("姓名"), "郑小雅");
  await user.type(dialog.getByLabelText("手机号"), "160 0000 3377");
  await user.type(dialog.getByLabelText("会员编号（选填）"), "8");
  await user.type(dialog.getByLabelText("上级分销员编号（选填）"), "8123");
  const submit = dialog.getByRole("button", { name: "登记" });
  submit.click();
  submit.click();
  await screen.findByText("郑小雅已成为分销员");
  expect(stage.asked.filter((path) => path === "/distributorinfo/registerbyadmin")).toHaveLength(1);
  await waitFor(() => expect(names()[0]).toBe("郑小雅"));
});

test("what the server says of a field stands at the field, and what was typed stays", async () => {
  const { user, dialog } = await openRegistration();
  await user.click(dialog.getByRole("button", { name: "登记" }));
  await dialog.findByText("请填写姓名");
  await user.type(dialog.getByLabelText("姓名"), "郑小雅");
  await user.type(dialog.getByLabelText("手机号"), "12345");
  await dialog.findByText("手机号应为 11 位数字");
  await user.clear(dialog.getByLabelText("手机号"));
  await user.type(dialog.getByLabelText("手机号"), "16000003377");
  await user.type(dialog.getByLabelText("会员编号（选填）"), "8");
  // Frozen.
  await user.type(dialog.getByLabelText("上级分销员编号（选填）"), "8128");
  await user.click(dialog.getByRole("button", { name: "登记" }));
  await dialog.findByText("上级已冻结，须为正常的分销员");
  expect(dialog.getByLabelText("姓名")).toHaveProperty("value", "郑小雅");
});

test("who is a distributor already is refused with the server's sentence", async () => {
  const { user, dialog } = await openRegistration();
  await user.type(dialog.getByLabelText("姓名"), "林小满");
  await user.type(dialog.getByLabelText("手机号"), "16000002046");
  await user.type(dialog.getByLabelText("会员编号（选填）"), "1");
  await user.click(dialog.getByRole("button", { name: "登记" }));
  expect((await dialog.findByRole("alert")).textContent).toContain("该会员已是分销员");
});
