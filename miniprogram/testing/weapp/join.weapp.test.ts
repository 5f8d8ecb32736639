import { createClient } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import { expect, test } from "vitest";
import type { Persona } from "../../session/persona";
import type { WeappPhone } from "./weapp-phone";
import { weappStage } from "./weapp-stage";

const stage = weappStage();
let phone: WeappPhone;

const open = async (persona: Persona, url: string) => {
  phone = await stage.open({ persona, url });
};
const toasted = (title: RegExp) =>
  phone.until(() => phone.dialogs.toasts.some((toast) => title.test(toast.title)));

/** WeChat's own button, and what its question ends with. */
const answerPhone = async (detail: Record<string, string>) => {
  await phone.page.waitFor({ text: "用微信手机号" });
  phone.page.find({ tag: "button" }).dispatch("getphonenumber", detail);
};

test("the phone number is WeChat's at a tap, or typed: a refusal, a spent code and an account without a number lead to typing", async () => {
  await open("customer", "/packages/join/apply/index");
  await answerPhone({ errMsg: "getPhoneNumber:fail user deny" });
  await toasted(/没有拿到微信手机号，直接输入也可以/);
  await answerPhone({ errMsg: "getPhoneNumber:ok", code: "spent" });
  await toasted(/已经用过或过期/);
  await answerPhone({ errMsg: "getPhoneNumber:ok", code: "code-of-the-button" });
  await phone.until(() => !phone.page.has({ text: "用微信手机号" }));
  const field = phone.page.find({ ariaLabel: /^手机号/ });
  expect(String(field.attribute("value"))).toMatch(/^1\d\d \d{4} \d{4}$/);
});

test("while she waits for the audit she may be reminded of it, once for one message", async () => {
  await open("auditing", "/pages/centre/index");
  await phone.page.waitForText("审核结果微信提醒");
  await phone.page.tap({ text: "提醒我" });
  await phone.page.waitForText("已开启");
  const operator = createClient(officeApi, {
    baseUrl: stage.serverUrl(),
    signIn: async ({ session }) =>
      (await session.loginByOperator({ account: "operator", password: "operator" })).token,
  });
  const [applicant] = (await operator.distributor.listAudit()).list;
  await operator.distributor.normal({ dismemberid: applicant?.dismemberid ?? "" });
  await phone.page.pullDownRefresh();
  await toasted(/已通过/);
});
