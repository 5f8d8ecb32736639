import { afterEach, expect, test, vi } from "vitest";
import { environmentProblems } from "./environment-problems";
import { serve } from "./serve";
import { StartError } from "./start-error";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("good settings are no problem, and empty ones are none at all", () => {
  const good = {
    DINGTALK_WEBHOOK: "https://oapi.dingtalk.com/robot/send?access_token=1a2b",
    SMS_API_URL: "http://127.0.0.1:9000/sms/",
    CRM_API_URL: "https://crm.example",
    CRM_TOKEN: "eyJhbGciOi.J9-_~+/=",
    WEBHOOK_URL: "https://shop.example/hooks?from=mock",
    WEBHOOK_SECRET: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    WEBHOOK_EVENT_KEYS: "PRODUCT_UPDATE, DISTRIBUTION_APPLY,",
    OPERATOR_PASSWORD: "a good password",
    MOCK_CONTROL_KEY: "a-good-key",
    PUBLIC_URL: "https://shop.example/mock",
    PATH: "/usr/bin",
  };
  expect(environmentProblems(good)).toEqual([]);
  const empty = Object.fromEntries(Object.keys(good).map((name) => [name, ""]));
  expect(environmentProblems(empty)).toEqual([]);
  expect(environmentProblems({})).toEqual([]);
});

test.each([
  ["SMS_API_URL", "sms.example/send", "must begin with http:// or https://"],
  ["ERP_API_URL", "ftp://erp.example", "must begin with http:// or https://"],
  ["PUBLIC_URL", "javascript:alert(1)", "must begin with http:// or https://"],
  ["DINGTALK_WEBHOOK", "https://", "is no address"],
  ["WMS_API_URL", "https://wms.example:port", "is no address"],
  ["CRM_API_URL", "https://crm.example\n", "is no address"],
  ["CRM_API_URL", "https://crm.example/a b", "is no address"],
  ["FINANCE_API_URL", "https://secret:secret@pay.example", "must have no user name or password"],
  ["WEBHOOK_URL", "https://secret@shop.example", "must have no user name or password"],
  ["DISTRIBUTION_API_URL", "https://d.example/?secret=1", 'must end before "?" and "#"'],
  ["PUBLIC_URL", "https://shop.example/#secret", 'must end before "?" and "#"'],
  ["CRM_TOKEN", "secret\nx-other: 1", "goes into a header"],
  ["ERP_API_KEY", "密钥 secret", "goes into a header"],
  ["MOCK_CONTROL_KEY", "a secret with spaces", "goes into a header"],
  ["MOCK_CONTROL_KEY", "secret", "must have 8 characters or more"],
  ["WEBHOOK_SECRET", "no secret: not base64!", "must be base64"],
  ["WEBHOOK_EVENT_KEYS", "DISTRIBUTION_APLY", "has no event DISTRIBUTION_APLY; there are DISTRI"],
  ["OPERATOR_PASSWORD", "secret".repeat(30), "may have 128 characters at most"],
])("%s: %j", (name, value, problem) => {
  const problems = environmentProblems({ WEBHOOK_SECRET: "c2VjcmV0", [name]: value });
  expect(problems).toEqual([expect.stringContaining(problem)]);
  expect(problems[0]).toMatch(new RegExp(`^${name} .*\\.$`));
  if (name !== "WEBHOOK_EVENT_KEYS") expect(problems[0]).not.toContain("secret");
});

test("a webhook without a secret is a problem", () => {
  const url = "https://shop.example/hooks";
  expect(environmentProblems({ WEBHOOK_URL: url })).toEqual([
    expect.stringContaining("WEBHOOK_URL needs WEBHOOK_SECRET"),
  ]);
});

test("the server does not start with them, and tells of all at once", async () => {
  vi.stubEnv("SMS_API_URL", "sms.example");
  vi.stubEnv("CRM_TOKEN", "two words");
  const started = serve({ port: 0, scenario: "empty", log: () => {} });
  await expect(started).rejects.toThrow(StartError);
  await expect(started).rejects.toThrow(/^SMS_API_URL [^\n]+\nCRM_TOKEN [^\n]+$/);
});
