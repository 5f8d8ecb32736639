import { expect, test } from "vitest";
import { percentOf, readableOutput, watchNews } from "./taro-output";

const failed = `● Webpack ███ building (61%) 15/16 entries
 babel-loader › miniprogram/app.tsx
✖ Webpack
  Compiled with some errors in 3.20s
✖ Errors: 
SyntaxError: miniprogram/ui/field.tsx: Unexpected token (74:51)
SyntaxError: miniprogram/ui/field.tsx: Unexpected token (74:51)
`;

test("the last progress bar of a piece of output counts", () => {
  expect(percentOf("(12%) a\n(61%) b")).toBe(61);
  expect(percentOf("no bar")).toBeUndefined();
});

test("a failed build leaves its errors, each once", () => {
  expect(readableOutput(failed)).toBe(
    "✖ Errors: \nSyntaxError: miniprogram/ui/field.tsx: Unexpected token (74:51)",
  );
});

test("an error before any verdict is kept", () => {
  expect(readableOutput("npm warn x\nError: Cannot find module 'y'")).toBe(
    "Error: Cannot find module 'y'",
  );
});

test("a watching build tells when it is ready and what is wrong", () => {
  expect(watchNews("✔ Webpack\n  Compiled successfully in 1.30s", "ready")).toBe("ready (1.30s)");
  expect(watchNews(failed, "ready")).toContain("SyntaxError");
  expect(watchNews("● Webpack (61%)", "ready")).toBe("");
  expect(watchNews("ies 6/20 webpack-dev-server/client/overlay/runtime-error.js", "ready")).toBe(
    "",
  );
});
