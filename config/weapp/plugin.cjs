/*
 * Gives Taro's templates and its runtime one table of elements, ours. Templates and runtime number
 * the elements and their attributes by what they know, so both must know the same.
 */
const { resolve } = require("node:path");
const elements = require("./elements.cjs");

/** How often an element may stand inside itself. View: without end. Deeper is left out, and said by the harness. */
const nesting = { text: 3, "static-text": 3, "scroll-view": 2, "catch-view": 3 };
const views = ["view", "static-view", "pure-view", "click-view"];

module.exports = (ctx) => {
  // Between tags only: wcc refuses what Taro's own minifier makes of an input.
  ctx.modifyBuildAssets(({ assets }) => {
    const template = assets["base.wxml"];
    if (!template) return;
    const text = template
      .source()
      .toString()
      .replaceAll(/>\s+</g, "><")
      .replaceAll('"  id=', '" id=');
    assets["base.wxml"] = { source: () => text, size: () => Buffer.byteLength(text) };
  });
  ctx.registerMethod({
    name: "onSetupClose",
    fn(platform) {
      const { template } = platform;
      if (!template) return;
      keepElements(template.internalComponents);
      template.nestElements.clear();
      for (const name of views) template.nestElements.set(name, -1);
      for (const [name, levels] of Object.entries(nesting)) template.nestElements.set(name, levels);
      stopMovesOfCatchViewsOnly(template);
      platform.runtimePath = resolve(__dirname, "runtime.js");
    },
  });
};

/** Leaves of Taro's table what is in ours, with Taro's word on what an attribute is when it is not given. */
function keepElements(table) {
  const known = { ...table };
  for (const name of Object.keys(table)) delete table[name];
  for (const [name, attributes] of Object.entries(elements)) {
    table[name] = Object.fromEntries(
      attributes.map((attribute) => [attribute, known[name][attribute] ?? ""]),
    );
  }
}

/** A finger that moves is reported nowhere: each event would cross to the other thread. Sheets stop it. */
function stopMovesOfCatchViewsOnly(template) {
  const create = template.createMiniComponents;
  template.createMiniComponents = function createMiniComponents(components) {
    const created = create.call(this, components);
    created["catch-view"].catchtouchmove = "eh";
    return created;
  };
}
