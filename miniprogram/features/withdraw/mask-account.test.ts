import { expect, test } from "vitest";
import { maskAccount } from "./mask-account";

test.each([
  ["13812342046", "138****2046"],
  ["lin@example.com", "l***@example.com"],
  ["6222021234567890128", "622****0128"],
  ["1234567", "*******"],
])("%s is shown as %s", (account, masked) => {
  expect(maskAccount(account)).toBe(masked);
});
