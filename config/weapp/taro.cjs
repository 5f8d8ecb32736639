/* In place of @tarojs/taro, whose own require of the runtime keeps all of it: webpack follows a name that is read at once. */
const hooks = require("@tarojs/runtime").hooks;
const taro = require("@tarojs/api").default;

if (hooks.isExist("initNativeApi")) hooks.call("initNativeApi", taro);

module.exports = taro;
module.exports.default = taro;
