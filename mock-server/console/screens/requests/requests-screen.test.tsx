import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { office } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

test("a request appears, and opens with what went in and came out, without its token", async () => {
  const user = await stage.open("/requests");
  const signIn = await screen.findByRole("button", { name: "中台操作员登录" });
  const steps = history.length;
  await user.click(signIn);
  const drawer = await screen.findByRole("dialog");
  await within(drawer).findByText(/"password": "\*\*\*"/);
  await within(drawer).findByText(/"token": "\*\*\*"/);
  expect(location.hash).toContain("log=");
  // The browser's way back closes it, and leaves the page one step later.
  expect(history.length).toBe(steps + 1);
});

test("only what did not succeed is shown on asking, and another one comes by itself", async () => {
  const user = await stage.open("/requests");
  await screen.findByRole("button", { name: "中台操作员登录" });
  await user.click(screen.getByRole("switch", { name: /只看没成功的/ }));
  await screen.findByText(/^没有这样的请求/);
  await office.withdrawal.approve({ withdrawid: "999999" }).catch(() => undefined);
  await screen.findByText("404");
  await waitFor(() => expect(screen.queryByText("中台操作员登录")).toBeNull());
});

test("a request that is remembered no more says so", async () => {
  await stage.open("/requests?log=999999");
  await screen.findByText("这次请求没有加载出来");
});
