import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { office } from "../data/clients";
import { useOperator } from "../data/operator-session";
import { serverNow } from "../data/server-clock";
import { consoleStage } from "../testing/open-console";

const stage = consoleStage();

test("whoever signs in gets to the address that was asked for", async () => {
  const user = await stage.open("/withdrawals?status=2", { signedIn: false });
  await user.type(screen.getByLabelText("账号"), "operator");
  await user.type(screen.getByLabelText("密码"), "operator{Enter}");
  await screen.findByRole("heading", { name: "提现" });
  expect(location.hash).toBe("#/withdrawals?status=2");
});

test("a wrong password is told, and nothing typed is lost", async () => {
  const user = await stage.open("/withdrawals", { signedIn: false });
  await user.type(screen.getByLabelText("账号"), "operator");
  await user.type(screen.getByLabelText("密码"), "guess{Enter}");
  await screen.findByRole("alert");
  expect(screen.getByLabelText("账号")).toHaveProperty("value", "operator");
  expect(useOperator.getState().session).toBeNull();
});

test("a token that the server no longer takes leads to the sign-in, not to an error", async () => {
  await stage.open("/withdrawals");
  await screen.findByRole("heading", { name: "提现" });
  await office.session.logout();
  await office.withdrawal.list({}).catch(() => undefined);
  await screen.findByLabelText("密码");
});

test("a session that ends in the middle of a form is taken up again over it, and nothing typed is lost", async () => {
  const user = await stage.open("/withdrawals?status=0");
  await user.click((await screen.findAllByRole("button", { name: "拒绝" }))[0]!);
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("原因"), "资料不全");
  const session = useOperator.getState().session;
  await office.session.logout();
  await user.click(within(dialog).getByRole("button", { name: "拒绝" }));
  await within(dialog).findByText("登录已过期，没有生效：重新登录后再试");
  await user.type(await screen.findByLabelText("账号"), "operator");
  await user.type(screen.getByLabelText("密码"), "operator{Enter}");
  await waitFor(() => expect(useOperator.getState().session).not.toBeNull());
  expect(useOperator.getState().session?.token).not.toBe(session?.token);
  expect(within(dialog).getByLabelText("原因")).toHaveProperty("value", "资料不全");
  await user.click(within(dialog).getByRole("button", { name: "拒绝" }));
  await screen.findByText("已拒绝，已通知本人");
});

test("a token of last week leads to the plain sign-in, at the address that was asked for", async () => {
  await stage.open("/withdrawals", { signedIn: false });
  useOperator
    .getState()
    .signIn({ token: "of-last-week", expiresat: serverNow() + 60_000, name: "运" });
  await waitFor(() => expect(useOperator.getState().session).toBeNull());
  await screen.findByRole("heading", { name: "分销中台" });
  expect(location.hash).toBe("#/withdrawals");
});

test("signing out forgets the token in this browser", async () => {
  const user = await stage.open("/withdrawals");
  await user.click(await screen.findByRole("button", { name: /账号与外观/ }));
  await user.click(await screen.findByText("退出登录"));
  await screen.findByLabelText("密码");
  expect(localStorage.getItem("console.operator")).toBeNull();
});

test("a session that an earlier version kept counts as signed out", async () => {
  await stage.open("/withdrawals");
  localStorage.setItem("console.operator", '{"token":1}');
  dispatchEvent(new StorageEvent("storage", { key: "console.operator" }));
  await screen.findByLabelText("密码");
});

test("a session that is over by the server's clock counts as signed out", async () => {
  await stage.open("/withdrawals");
  const { session } = useOperator.getState();
  const keep = (expiresat: number) => {
    localStorage.setItem("console.operator", JSON.stringify({ ...session, expiresat }));
    dispatchEvent(new StorageEvent("storage", { key: "console.operator" }));
  };
  keep(serverNow() + 60_000);
  expect(useOperator.getState().session).not.toBeNull();
  keep(serverNow() - 1);
  expect(useOperator.getState().session).toBeNull();
  await screen.findByLabelText("密码");
});

test("an address that does not exist says so, with the way back", async () => {
  await stage.open("/nowhere");
  await screen.findByText("没有这个页面", { selector: ".ant-result-title" });
});
