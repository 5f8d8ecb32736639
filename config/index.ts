/*
 * Taro's configuration. Taro loads this file by itself (compiled on the fly), so it imports nothing
 * of ours but types. Start builds with `npm run build:*`: Taro exits 0 on a broken configuration,
 * config/commands/build.ts looks at the result.
 */
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { UserConfigExport } from "@tarojs/cli";

const platform = process.env.TARO_ENV === "h5" ? "h5" : "weapp";

/** A build with no address of its own talks to the mock server of `npm run mock`. */
const apiBase = process.env.TARO_APP_API_BASE;
const mockApiBase = platform === "h5" ? "" : "http://127.0.0.1:8787";

/**
 * The engines of the oldest base library that the app is offered to, by WeChat's own list; on H5 what
 * supports flex `gap`. Both builds are checked against them. Taro's default is ES5.
 */
const babelTargets = {
  browsers: (JSON.parse(readFileSync("config/engines.json", "utf8")) as Record<string, string[]>)[
    platform
  ],
};

/**
 * Transforms for edge bugs of Safari: a named function expression that destructures its own name, a
 * rest of an array pattern, tagged templates. Nothing here is written so, and terser drops such names.
 */
const bugsNobodyMeets = ["parameters", "destructuring", "template-literals"].map(
  (name) => `@babel/plugin-transform-${name}`,
);

/** What Babel need not guard against: nobody here hands it document.all or a getter with effects. */
const assumptions = {
  constantSuper: true,
  noDocumentAll: true,
  objectRestNoSymbols: true,
  pureGetters: true,
  setPublicClassFields: true,
};

/** Code outside miniprogram/ that is newer than the targets. Taro wants absolute paths, no RegExp. */
const compiledPackages = ["valibot", "zustand", "@tanstack"].map((name) =>
  resolve("node_modules", name),
);
/** What terser does by default and Taro forbids it. */
const terserSteps =
  "arrows collapse_vars comparisons computed_props directives hoist_props inline loops negate_iife properties reduce_funcs reduce_vars switches toplevel typeofs";

/**
 * Taro sets terser for the engines of 2015: nothing inlined, no arrow, and each Chinese character as
 * six bytes of ASCII. This is terser's own default again, for the targets above; the files are UTF-8.
 */
const terser = {
  enable: true,
  config: {
    parse: { ecma: 2018 },
    compress: {
      ...Object.fromEntries(terserSteps.split(" ").map((step) => [step, true])),
      ecma: 2017,
      passes: 2,
    },
    output: { ecma: 2017, comments: false, ascii_only: false },
  },
};

const compile = {
  include: [resolve("sdk/src"), resolve("config/axios"), resolve("config/h5"), ...compiledPackages],
};

/** React's own files, which nothing else compiles. The builds for development take others. */
const reactFiles = /[\\/](react|react-dom|react-reconciler)\.production\.min\.js$/;

/** Loaders, plugins and tables of ours: after a change of one nothing kept from a build is good. */
const ownSteps = readdirSync("config", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".cjs"))
  .map((file) => `config/${file}`);

/* eslint-disable @typescript-eslint/no-explicit-any -- webpack-chain's types are not exported by Taro. */
function tuneWebpack(chain: any): void {
  // webpack's own code in each file, for the same engines: () => a in place of function(){return a}.
  chain.target(["web", "es2017"]);
  chain.module
    .rule("script")
    .use("babelLoader")
    .tap((options: { plugins?: object[] }) => ({
      ...options,
      babelrc: false,
      configFile: false,
      assumptions,
      plugins: [
        // Taro's own: on H5 its API is made of single functions by one of them.
        ...(options.plugins ?? []),
        resolve("config/babel/private-names.cjs"),
        resolve("config/babel/endpoint-documents.cjs"),
        ...(platform === "weapp" ? [resolve("config/babel/known-attributes.cjs")] : []),
      ],
      presets: [
        [
          "babel-preset-taro",
          { framework: "react", ts: true, targets: babelTargets, exclude: bugsNobodyMeets },
        ],
      ],
    }));
  chain.module
    .rule("react")
    .test(reactFiles)
    .use("babelLoader")
    .loader("babel-loader")
    .options({
      babelrc: false,
      configFile: false,
      sourceType: "script",
      plugins: ["react-parts", "react-fields"].map((name) => resolve(`config/babel/${name}.cjs`)),
    });
  // A module of ours does nothing by being there: what no build calls is left out, with all that it imports.
  chain.module
    .rule("ours")
    .test(/[\\/]miniprogram[\\/].+\.tsx?$/)
    .sideEffects(false);
  chain.module
    .rule("iconSprite")
    .test(/ui[\\/]icon\.css$/)
    .enforce("pre")
    .use("iconSprite")
    .loader(resolve("config/css/icon-sprite.cjs"));
  // The SDK as its sources, which the plugins above read too.
  chain.merge({ resolve: { conditionNames: ["distribution-source", "..."] } });
  chain.resolve.alias.set("axios$", resolve("config/axios/axios.ts"));
  // Taro's own `cache.enable` never persists when the source folder is not called src.
  // Nothing is kept for WeChat: begun with what an earlier build left, Taro's sharing of modules among
  // packages left some of them out, and their pages did not open.
  const kept = {
    type: "filesystem",
    name: `${platform}-${process.env.NODE_ENV}`,
    cacheDirectory: resolve(".cache/webpack"),
    buildDependencies: {
      config: [
        "config/index.ts",
        "config/engines.json",
        "package-lock.json",
        // Which pages there are: webpack does not follow it from the app's entry.
        "miniprogram/routes.ts",
        ...ownSteps,
      ].map((file) => resolve(file)),
    },
  };
  chain.merge({ cache: platform === "h5" ? kept : { type: "memory" } });
  // Size hints are given by config/size-budget.json, in the terms of WeChat's packages.
  chain.merge({ performance: { hints: false } });
  // The cache cannot keep Taro's component list and says so in every H5 build.
  chain.merge({ infrastructureLogging: { level: "error" } });
}

/** What Taro's runtime imitates of browsers, by file. */
const browserParts = [
  "bom/history",
  "bom/location",
  "bom/navigator",
  "bom/URL",
  "dom/anchor-element",
  "dom/class-list",
  "dom-external/inner-html/html",
  "dom-external/mutation-observer/index",
  "perf",
];

function tuneWeapp(chain: any, { BannerPlugin }: any): void {
  tuneWebpack(chain);
  // Said once at the head of a file, so that terser drops it from the functions of its modules.
  chain.plugin("strict").use(BannerPlugin, [{ banner: '"use strict";', raw: true, test: /\.js$/ }]);
  const taro = (file: string) => resolve("node_modules/@tarojs", file);
  // Nothing of a package is kept from one version to the next: short names for all.
  chain.merge({ optimization: { moduleIds: "size", mangleExports: "size" } });
  chain.module
    .rule("taroParts")
    .test(/@tarojs[\\/].+[\\/](native-apis|runtime-utils|style_properties|document)\.js$/)
    .use("taroParts")
    .loader(resolve("config/weapp/taro-parts.cjs"));
  chain.resolve.alias
    .set("@tarojs/taro", resolve("config/weapp/taro.cjs"))
    // File by file, so that what nobody imports is left out: the bundled ones are one piece.
    .set("@tarojs/runtime", taro("runtime/dist/index.js"))
    .set("@tarojs/shared", taro("shared/dist/index.js"))
    .set(taro("shared/dist/components.js"), resolve("config/weapp/shared-components.js"))
    .merge(
      Object.fromEntries(
        browserParts.map((file) => [
          taro(`runtime/dist/${file}.js`),
          resolve("config/weapp/no-browser.js"),
        ]),
      ),
    );
}

/** Whether one of the pages that import this module, directly or not, is in miniprogram/pages/. */
function isUsedByTab(module: unknown, { chunkGraph }: any): boolean {
  const origins = [...chunkGraph.getModuleChunksIterable(module)].flatMap((chunk: any) =>
    [...chunk.groupsIterable].flatMap((group: any) => group.origins as { request?: string }[]),
  );
  return origins.some(({ request }) => request?.includes("/pages/"));
}

function tuneH5(chain: any, { BannerPlugin, Compilation }: any): void {
  tuneWebpack(chain);
  // The first load calls nearly all that it brings (index.html asks for it at once): Chrome then compiles
  // it while it arrives and beside the page, in place of each function at its first call. After terser,
  // which drops comments.
  const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
  const banner = "//# allFunctionsCalledOnLoad";
  chain
    .plugin("compileAhead")
    .use(BannerPlugin, [{ banner, raw: true, test: /^js\/|^chunk\/shared\./, stage }]);
  // What several pages use is loaded once; without it each page brings it along. What no tab uses waits
  // until a page of a package is opened.
  const several = { chunks: "async", minChunks: 2, enforce: true };
  const shared = { ...several, name: "shared", priority: 30, test: isUsedByTab };
  const packages = { ...several, name: "packages", priority: 20 };
  chain.merge({ optimization: { splitChunks: { cacheGroups: { shared, packages } } } });
  chain.module
    .rule("noDrawings")
    .test(/interaction[\\/]index\.js$|navigationBar\.js$/)
    .enforce("pre")
    .use("noDrawings")
    .loader(resolve("config/h5/no-drawings.cjs"));
  for (const dialog of ["modal", "actionSheet"])
    chain.resolve.alias.set(
      resolve(`node_modules/@tarojs/taro-h5/dist/api/ui/interaction/${dialog}.js`),
      resolve("config/h5/no-dialog.ts"),
    );
  chain.resolve.alias
    .set("@tarojs/components$", resolve("config/h5/elements/elements.tsx"))
    .set("@tarojs/components/dist/components$", resolve("config/h5/elements/tab-bar.ts"))
    .set("@tarojs/components/dist/taro-components/taro-components.css", false)
    .set("@tarojs/components-react/dist/index.css", false)
    // Every browser that the targets name has both.
    .set("whatwg-fetch", false)
    // A browser's own fetch carries every request.
    .set("jsonp-retry", resolve("config/h5/no-part.ts"))
    .set("universal-router", resolve("config/h5/exact-router.ts"))
    .set("query-string", resolve("config/h5/query.ts"))
    // A table of browsers, for the name of the phone's maker: nobody asks.
    .set("platform", resolve("config/h5/no-part.ts"))
    .set("abortcontroller-polyfill/dist/abortcontroller-polyfill-only", false);
}

const config: UserConfigExport = {
  projectName: "distribution-centre",
  date: "2026-11-22",
  framework: "react",
  compiler: { type: "webpack5", prebundle: { enable: false } },
  terser,
  // How deep elements nest before WeChat starts over inside a component: each level has its templates.
  baseLevel: 10,
  sourceRoot: "miniprogram",
  outputRoot: `dist/${platform}`,
  plugins: [resolve("config/weapp/plugin.cjs")],
  // One px of CSS is one point of a 375-wide screen: weapp writes it as 2rpx.
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  // WeChat's tab icons are named in theme.json, where Taro does not look for files.
  copy: {
    patterns:
      platform === "weapp"
        ? [{ from: "miniprogram/assets/tabs/", to: "dist/weapp/assets/tabs/" }]
        : [],
    options: {},
  },
  defineConstants: {
    API_BASE_URL: JSON.stringify(apiBase ?? mockApiBase),
    MOCK_PERSONAS: JSON.stringify(apiBase === undefined),
  },
  mini: {
    compile,
    // Code that only subpackages use stays out of the main package.
    optimizeMainPackage: { enable: true },
    // No style of ours depends on another file's place: one class, one file.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: tuneWeapp,
  },
  h5: {
    compile,
    // Makes Taro take the frame of a page that is pulled down from our elements (tuneH5) too.
    useHtmlComponents: true,
    // What is built is at home in any folder of a host; the server for development counts on its root.
    publicPath: process.env.NODE_ENV === "production" ? "./" : "/",
    staticDirectory: "static",
    output: {
      filename: "js/[name].[contenthash:8].js",
      chunkFilename: "chunk/[name].[contenthash:8].js",
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: "css/[name].[contenthash:8].css",
      chunkFilename: "css/[name].[contenthash:8].css",
    },
    router: { mode: "hash" },
    // Lengths stay px on H5, so a wide screen is not a magnified phone; text is rem, so that the
    // browser's font size setting is followed. index.html leaves Taro's root-size script out.
    postcss: {
      // An input is an input (elements/).
      htmltransform: { enable: false },
      pxtransform: {
        enable: true,
        config: {
          baseFontSize: 16,
          propList: ["font", "font-size", "--text-*"],
          selectorBlackList: ["html"],
        },
      },
    },
    devServer: {
      host: "127.0.0.1",
      port: Number(process.env.H5_PORT ?? 10086),
      open: false,
      proxy: [
        {
          // Everything that is not the page itself: the API, its docs and its pictures.
          context: (path: string) =>
            !/^\/($|index\.html|js\/|css\/|chunk\/|static\/|ws$|.*hot-update)/.test(path),
          target: process.env.MOCK_ORIGIN ?? "http://127.0.0.1:8787",
        },
      ],
    },
    webpackChain: tuneH5,
  },
};

export default config;
