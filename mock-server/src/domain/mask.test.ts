import { expect, test } from "vitest";
import { maskName } from "./mask";

test.each([
  ["张小满", "张*"],
  ["👨‍👩‍👧一家", "👨‍👩‍👧*"],
  ["e\u0301lan", "e\u0301*"],
  ["", "*"],
])("of %j a person sees %j", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
