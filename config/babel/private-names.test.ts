import { createRequire } from "node:module";
import vm from "node:vm";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const { transformSync } = require("@babel/core") as {
  transformSync(code: string, options: object): { code: string };
};
const privateNames = require("./private-names.cjs") as object;

const compile = (code: string, filename: string) =>
  transformSync(code, {
    babelrc: false,
    configFile: false,
    filename,
    plugins: [privateNames],
    presets: [["@babel/preset-env", { targets: { ios: "12", chrome: "66" } }]],
  }).code;

const counter = `class Counter {
  #count = 1;
  static #made = 0;
  #add() { this.#count++; return this.#count; }
  get #twice() { return this.#count * 2; }
  constructor() { Counter.#made++; }
  go() { this.#add(); return [this.#count, this.#twice, #count in this, Counter.#made]; }
}`;

test("fields, methods, accessors and questions for private names work as properties", () => {
  const compiled = compile(counter, "counter.js");
  expect(compiled).not.toMatch(/#count|classPrivate|WeakMap/);
  expect(vm.runInNewContext(`${compiled}; new Counter().go()`)).toEqual([2, 4, true, 1]);
});

test("a class and its parent in another file may use the same word", () => {
  const child = `class Child extends Counter { #count = 40; own() { return [this.#count, this.go()[0]]; } }`;
  const code = `${compile(counter, "counter.js")}; ${compile(child, "child.js")}; new Child().own()`;
  expect(vm.runInNewContext(code)).toEqual([40, 2]);
});
