import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { consoleStage } from "../testing/open-console";

const key = "the-key-of-the-test";
const stage = consoleStage({ controlKey: key });

test("a server with a key is asked for nothing but the key, which opens the page that was asked for", async () => {
  const user = await stage.open("/requests");
  await user.type(await screen.findByLabelText("控制密钥"), `${key}{Enter}`);
  await screen.findByRole("columnheader", { name: "耗时" });
  expect(location.hash).toBe("#/requests");
  await screen.findByText(/^场景 showcase/);
});

test("a wrong key is told, also one that fits into no header, and is not kept", async () => {
  const user = await stage.open("/control");
  const field = await screen.findByLabelText("控制密钥");
  await user.type(field, "密钥{Enter}");
  await screen.findByText("密钥里只有英文字母、数字和符号，没有空格");
  await user.clear(field);
  await user.type(field, "a-guess-of-mine{Enter}");
  await screen.findByText("密钥不对，请核对后再输入");
  expect(sessionStorage.getItem("console.control-key")).toBeNull();
  await user.clear(field);
  await user.type(field, `${key}{Enter}`);
  await screen.findByRole("button", { name: "下一笔订单" });
});

test("the middle office needs no key, and the way to where it is asked for stays in the navigation", async () => {
  const user = await stage.open("/withdrawals");
  await screen.findByRole("heading", { name: "提现" });
  await user.click(await screen.findByRole("link", { name: "控制面板" }));
  await screen.findByLabelText("控制密钥");
});

test("a key is forgotten on request, and with the sign-out", async () => {
  const user = await stage.open("/requests");
  const openIt = async () => {
    await user.type(await screen.findByLabelText("控制密钥"), `${key}{Enter}`);
    await screen.findByRole("columnheader", { name: "耗时" });
    await user.click(screen.getByRole("button", { name: /账号与外观/ }));
  };
  await openIt();
  expect(sessionStorage.getItem("console.control-key")).toBe(key);
  await user.click(await screen.findByText("忘掉控制密钥"));
  expect(sessionStorage.getItem("console.control-key")).toBeNull();
  await openIt();
  await user.click(await screen.findByText("退出登录"));
  await screen.findByLabelText("密码");
  await waitFor(() => expect(sessionStorage.getItem("console.control-key")).toBeNull());
});
