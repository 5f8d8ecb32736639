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

test.each([
  "components/dist/taro-components/taro-components.css",
  "taro-h5/dist/api/ui/interaction/index.js",
])("%s brings no font, and keeps the rest", (file) => {
  const source = readFileSync(join(taro, file), "utf8");
  const rest = noDrawings(source);
  expect(source).toContain("@font-face");
  expect(rest).not.toMatch(/font-face|base64/);
  expect(rest).toMatch(/taro-app-wrap|const showToast/);
});

test("the title bar brings no wheel, keeps its two signs, and nobody asks it to turn", () => {
  const source = readFileSync(join(taro, "router/dist/navigationBar.js"), "utf8");
  const rest = noDrawings(source);
  expect(rest).toContain('loading_svg_str = "";');
  expect(rest.match(/<svg /g)).toHaveLength((source.match(/<svg /g)?.length ?? 0) - 1);
  expect(appSays).not.toContain("NavigationBarLoading");
});

test("nothing in the app is drawn with the fonts that are left out", () => {
  const elements = [...appSays.matchAll(/import \{([^}]*)\} from "@tarojs\/components"/g)];
  const used = new Set(elements.flatMap(([, list = ""]) => list.split(",").map((n) => n.trim())));
  for (const drawn of ["Icon", "Checkbox", "Radio", "Progress"]) expect(used).not.toContain(drawn);
  expect(used).toContain("View");
  expect(appSays).toMatch(/showToast\(\{ title: sentence, icon: "none"/);
});

test("nobody asks by Taro's own dialogs, nor where something stands by its canvas on H5", () => {
  const asks = /Taro\.(showModal|showActionSheet)\(/g;
  const askedOfWechat =
    /if \(process\.env\.TARO_ENV === "weapp" && hostCan\("(\w+)"\)\) \{\s+byCallbacks\(\s*Taro\.\1\(/g;
  expect(appSays.match(asks)?.length).toBe(appSays.match(askedOfWechat)?.length);
  const measure = readFileSync("miniprogram/platform/measure.ts", "utf8");
  expect(measure.match(/Taro\.createSelectorQuery/g)).toHaveLength(1);
});
