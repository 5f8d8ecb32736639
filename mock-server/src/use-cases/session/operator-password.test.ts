import { afterEach, expect, test, vi } from "vitest";
import { isOperatorPassword, isPasswordWeak } from "./operator-password";

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ["", true],
  ["operator", true],
  ["1234567", true],
  ["12345678", false],
  ["operators", false],
])("whether others could guess the password %j: %s", (password, isWeak) => {
  vi.stubEnv("OPERATOR_PASSWORD", password);
  expect(isPasswordWeak()).toBe(isWeak);
});

test("an empty password is none: nobody signs in with nothing", () => {
  vi.stubEnv("OPERATOR_PASSWORD", "");
  expect(isOperatorPassword("")).toBe(false);
  expect(isOperatorPassword("operator")).toBe(true);
  vi.stubEnv("OPERATOR_PASSWORD", "12345678");
  expect(isOperatorPassword("operator")).toBe(false);
  expect(isOperatorPassword("12345678")).toBe(true);
});
