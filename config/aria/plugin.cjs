/*
 * Taro's WeChat templates pass on only the attributes they know, and aria-* are not among them: every
 * label for a screen reader would be lost. Templates and runtime number an element's attributes, so
 * both must be told the same ones, or the other properties shift.
 */
const { resolve } = require("node:path");
const attributes = require("./attributes.cjs");

module.exports = (ctx) => {
  ctx.registerMethod({
    name: "onSetupClose",
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, attributes);
      platform.runtimePath = [platform.runtimePath ?? [], resolve(__dirname, "runtime.js")].flat();
    },
  });
};
