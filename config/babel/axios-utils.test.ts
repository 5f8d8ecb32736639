import { createRequire } from "node:module";
// @ts-expect-error -- axios' own files have no types.
import axiosUtils from "axios/unsafe/utils.js";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const { transformFileSync } = require("@babel/core") as {
  transformFileSync(file: string, options: object): { code: string };
};

const compile = (file: string) =>
  transformFileSync(`node_modules/axios/lib/${file}`, {
    babelrc: false,
    configFile: false,
    plugins: [require.resolve("./axios-utils.cjs")],
  }).code;

test("each of axios' small functions is a name of its own", () => {
  const code = compile("utils.js");
  const [, list = ""] = /export \{([^}]*)\}/.exec(code) ?? [];
  const names = list.split(",").map((name) => name.trim().split(" as ").pop());
  expect(code).not.toMatch(/export default/);
  expect(new Set(names)).toEqual(new Set(Object.keys(axiosUtils as object)));
});

test("axios' files ask for the names, and for its other defaults as before", () => {
  const code = compile("core/AxiosError.js");
  expect(code).toContain("import * as utils from '../utils.js'");
  expect(code).toContain("import AxiosHeaders from './AxiosHeaders.js'");
});
