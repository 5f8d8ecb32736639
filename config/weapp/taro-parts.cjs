/*
 * webpack loader for Taro's own files: leaves of its lists of names those that the app says. What Taro
 * knows of WeChat's calls that answer later, and of styles, are some hundred names each; and its
 * document for Douyin is made by nobody here.
 */
const { readFileSync, readdirSync } = require("node:fs");
const { join, resolve } = require("node:path");
const vm = require("node:vm");

const app = resolve("miniprogram");
const calls = resolve(app, "platform");

module.exports = function taroParts(source) {
  if (this.resourcePath.endsWith("style_properties.js")) {
    this.addContextDependency(app);
    return `export const styleProperties = ${JSON.stringify(keepStyles(source, textIn(app)))};`;
  }
  this.addContextDependency(calls);
  return keepCalls(source, textIn(calls)).replaceAll(/\bisEnableTTDom\(\)(?! \{)/g, "false");
};

/** Taro makes promises of the calls in its list. */
function keepCalls(source, text) {
  const said = new Set(text.match(/\w+/g));
  return source.replace(/(needPromiseApis = new Set\()(\[[^\]]*\])/, (_, start, list) => {
    const names = list.match(/\w+/g).filter((name) => said.has(name));
    return start + JSON.stringify(names);
  });
}

/** Whatever stands before a colon somewhere may be a style's name; React hides what waits by `display`. */
function keepStyles(source, text) {
  const names = vm.runInNewContext(
    source.replace("export { styleProperties };", "styleProperties;"),
  );
  const said = new Set(["display", ...(text.match(/\b\w+(?=\??:)/g) ?? [])]);
  return names.filter((name) => said.has(name));
}

/** All that the app's own files say, tests apart. */
function textIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith("testing"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}
