import { expect, test } from "vitest";
import { maskAccount, maskName } from "./mask";

test.each([
  ["张小满", "张*"],
  ["👨‍👩‍👧一家", "👨‍👩‍👧*"],
  ["e\u0301lan", "e\u0301*"],
  ["", "*"],
])("of %j a person sees %j", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ["13812342046", "138****2046"],
  ["6222021234567890128", "622****0128"],
  ["lin@example.com", "l***@example.com"],
  ["1234567", "*******"],
])("%s is shown as %s", (account, masked) => {
  expect(maskAccount(account)).toBe(masked);
});
