import { createRequire } from "node:module";
import { expect, test, vi } from "vitest";

const require = createRequire(import.meta.url);
const { transformSync } = require("@babel/core") as {
  transformSync(code: string, options: object): { code: string };
};
const knownAttributes = require("./known-attributes.cjs") as object;

const imports = `import { View, Text, Input, Image, ScrollView, Button, Button as NativeButton } from "@tarojs/components";`;

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
  const h5 = `process.env.TARO_ENV === "h5"`;
  expect(compile(`<View {...(${h5} ? { tabIndex: 0 } : { onClick: go })} />`)).toBeTruthy();
  expect(compile(`<Other whatever {...props} />`, `const Other = () => null;`)).toBeTruthy();
});

test.each([
  ["<View hoverStopPropagation />", "<View> has no hoverStopPropagation"],
  ["<View onLongPress={go} />", "<View> has no onLongPress"],
  [`<Input catchMove />`, "<Input> has no catchMove"],
  [`<NativeButton {...(off ? { plain: true } : {})} />`, "<Button> has no plain"],
  [`<View {...{ ...{ animation: 1 } }} />`, "<View> has no animation"],
  [`<View {...(off ? {} : { tabIndex: 0 })} />`, "<View> has no tabIndex"],
  ["<View {...somewhere()} />", "can be read by nobody"],
  [
    `<Text {...accessible({ label: "a", ...(off ? { busy: true } : {}) })} />`,
    "<Text> has no aria-busy",
  ],
  ["<Text {...accessible(facts)} />", "can be read by nobody"],
])("what the table does not name stops the build: %s", (jsx, message) => {
  expect(() => compile(jsx)).toThrow(message);
});

test("an element that the table does not name stops the build", () => {
  const swiper = `import { Swiper } from "@tarojs/components";`;
  expect(() => compile("<Swiper />", swiper)).toThrow("The build has no <Swiper>");
});

test("what the app's own parts give is in the table", async () => {
  vi.stubEnv("TARO_ENV", "weapp").resetModules();
  const { accessible } = await import("../../miniprogram/ui/accessible");
  const { nativeInput } = await import("../../miniprogram/ui/native-input");
  const states = { selected: true, checked: true, disabled: true, busy: true, modal: true };
  const aria = accessible({ role: "button", label: "", hidden: true, ...states });
  expect(Object.keys(aria)).toContain("aria-role");
  passes("View", aria);
  passes("Input", nativeInput({ label: "", invalid: true, keyboard: "decimal" }));
  vi.unstubAllEnvs().resetModules();
});

const passes = (element: string, attributes: object) =>
  expect(compile(`<${element} {...${JSON.stringify(attributes)}} />`)).toContain(`(${element}, `);
