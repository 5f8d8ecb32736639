import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const noDrawings = require("./no-drawings.cjs") as (source: string) => string;
const taro = "node_modules/@tarojs";

const appSays = readdirSync("miniprogram", { recursive: true, encoding: "utf8" })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith("testing"))
  .map((file) => readFileSync(join("miniprogram", file), "utf8"))
  .join("\n");

test("toasts bring no font, and keep the rest", () => {
  const file = "taro-h5/dist/api/ui/interaction/index.js";
  const source = readFileSync(join(taro, file), "utf8");
  const rest = noDrawings(source);
  expect(source).toContain("@font-face");
  expect(rest).not.toMatch(/font-face|base64/);
  expect(rest).toContain("const showToast");
});

test("the title bar brings no wheel, keeps its two signs, and nobody asks it to turn", () => {
  const source = readFileSync(join(taro, "router/dist/navigationBar.js"), "utf8");
  const rest = noDrawings(source);
  expect(rest).toContain('loading_svg_str = "";');
  expect(rest.match(/<svg /g)).toHaveLength((source.match(/<svg /g)?.length ?? 0) - 1);
  expect(appSays).not.toContain("NavigationBarLoading");
});

test("no toast is drawn with the font that is left out", () => {
  expect(appSays).toMatch(/showToast\(\{ title: sentence, icon: "none"/);
});

test("whatever the app draws in a browser is one of its own elements, and its tab bar only leads", () => {
  const imports = [...appSays.matchAll(/import \{([^}]*)\} from "@tarojs\/components"/g)];
  const names = imports.flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()));
  const used = new Set(names.map((name) => name.replace(/ as .*/, "")));
  const elements = readFileSync("config/h5/elements/elements.tsx", "utf8");
  // In WeChat alone, each behind a condition of the build.
  for (const name of ["Button", "Canvas", "Picker", "type InputProps"]) used.delete(name);
  for (const name of used)
    expect(elements).toMatch(new RegExp(`export (const|function) ${name}\\b`));
  expect(used).toContain("View");
  expect(appSays).not.toMatch(/TabBar(Badge|RedDot)|(hide|show)TabBar/);
});

test("nobody asks by Taro's own dialogs, nor where something stands by its canvas on H5", () => {
  const asks = /Taro\.(showModal|showActionSheet)\(/g;
  const askedOfWechat =
    /if \(process\.env\.TARO_ENV === "weapp" && hostCan\("(\w+)"\)\) \{\s+byCallbacks\(\s*Taro\.\1\(/g;
  expect(appSays.match(asks)?.length).toBe(appSays.match(askedOfWechat)?.length);
  const measure = readFileSync("miniprogram/platform/measure.ts", "utf8");
  expect(measure.match(/Taro\.createSelectorQuery/g)).toHaveLength(1);
});
