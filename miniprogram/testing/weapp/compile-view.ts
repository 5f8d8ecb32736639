import { createRequire } from "node:module";
import vm from "node:vm";

/** A node as WeChat's own template code gives it. */
export interface RenderedNode {
  readonly tag: string;
  readonly attr?: Record<string, unknown>;
  readonly children?: readonly (RenderedNode | string)[];
}

export type ViewCompiler = (file: string, data: unknown) => RenderedNode;

interface MiniprogramCompiler {
  wxmlToJs(root: string, options: { maxBuffer: number }): string;
}

const COMPILED_MAX_BYTES = 256 * 1024 * 1024;

/**
 * Compiles every WXML of the build with WeChat's wcc. The templates run in a context of their own, as they do on the phone,
 * where the view thread shares nothing with the application but the data of `setData`.
 */
export function compileView(buildDir: string, onWarning: (message: string) => void): ViewCompiler {
  const { wxmlToJs } = createRequire(import.meta.url)(
    "miniprogram-compiler",
  ) as MiniprogramCompiler;
  const source = wxmlToJs(buildDir, { maxBuffer: COMPILED_MAX_BYTES });
  const say = (...args: unknown[]) => onWarning(args.map(String).join(" "));
  const context = vm.createContext({ console: { log: say, warn: say, error: say } });
  vm.runInContext("var window = globalThis, __wxAppCode__ = {};", context);
  const build = vm.runInContext(`(function(global){${source}})`, context) as (
    global: object,
  ) => TemplateOf;
  const templateOf = build({});
  // WeChat's template code looks at constructors: an object of another realm would be taken for something else.
  const parse = vm.runInContext("JSON.parse", context) as (text: string) => unknown;
  return (file, data) => {
    const template = templateOf(file);
    if (typeof template !== "function")
      throw new Error(`${file} is not among the compiled WXML files`);
    return template(parse(JSON.stringify(data)));
  };
}

type TemplateOf = (file: string) => ((data: unknown) => RenderedNode) | undefined;
