import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { accessible } from "../../miniprogram/ui/accessible";

const require = createRequire(import.meta.url);
const { transformSync } = require("@babel/core") as {
  transformSync(code: string, options: object): { code: string };
};
const knownAttributes = require("./known-attributes.cjs") as object;
const elements = require("./elements.cjs") as Record<string, string[]>;

const imports = `import { View, Input, Button as NativeButton } from "@tarojs/components";`;

/** Compiles one element as the weapp build does. */
function compile(jsx: string, before = ""): string {
  return transformSync(`${imports}\n${before}\nexport const it = (off: boolean) => ${jsx};`, {
    babelrc: false,
    configFile: false,
    filename: "it.tsx",
    presets: ["@babel/preset-typescript", ["@babel/preset-react", { runtime: "automatic" }]],
    plugins: [knownAttributes],
  }).code;
}

test("what the table names passes, under any name and in any spread that can be read", () => {
  expect(compile(`<View className="a" data-at="1" hoverClass="b" catchMove />`)).toContain("View");
  expect(
    compile(`<Input onInput={() => 1} placeholderClass="a" {...accessible({})} />`),
  ).toBeTruthy();
  expect(compile(`<NativeButton {...(off ? {} : { openType: "share" })} />`)).toBeTruthy();
  expect(compile(`<View {...given} />`, `const given = { ...{ onClick: go } };`)).toBeTruthy();
  expect(compile(`<Other whatever {...props} />`, `const Other = () => null;`)).toBeTruthy();
});

test.each([
  ["<View hoverStopPropagation />", "<View> has no hoverStopPropagation"],
  ["<View onLongPress={go} />", "<View> has no onLongPress"],
  [`<Input catchMove />`, "<Input> has no catchMove"],
  [`<NativeButton {...(off ? { plain: true } : {})} />`, "<Button> has no plain"],
  [`<View {...{ ...{ animation: 1 } }} />`, "<View> has no animation"],
  ["<View {...somewhere()} />", "can be read by nobody"],
])("what the table does not name stops the build: %s", (jsx, message) => {
  expect(() => compile(jsx)).toThrow(message);
});

test("an element that the table does not name stops the build", () => {
  const canvas = `import { Canvas } from "@tarojs/components";`;
  expect(() => compile("<Canvas />", canvas)).toThrow("The build has no <Canvas>");
});

test("every element has all attributes for screen readers", () => {
  const names = Object.keys(
    accessible({
      role: "button",
      label: "",
      selected: false,
      checked: false,
      disabled: false,
      busy: false,
      modal: false,
      hidden: false,
    }),
  ).filter((name) => name.startsWith("aria-"));
  expect(names.length).toBeGreaterThan(0);
  for (const known of Object.values(elements)) expect(known).toEqual(expect.arrayContaining(names));
});
