import { expect, test } from "vitest";
import { stackOf } from "./stack-of";

test("an error is told with its code, and with all that caused it", () => {
  const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  const query = new Error("Failed query: insert\nparams: a-token,1", { cause: full });
  const text = stackOf(new Error("cannot apply", { cause: query }));
  expect(text).toMatch(
    /^Error: cannot apply\n[^]*caused by Error: Failed query[^]*caused by Error: database or disk is full[^]*\(SQLITE_FULL\)$/,
  );
  expect(text).not.toContain("a-token");
});

test("what is no error is told by its type: its value may be anybody's data", () => {
  expect(stackOf("a-token")).toBe("a thrown string");
  expect(stackOf(undefined)).toBe("a thrown undefined");
});
