/* In place of the runtime of Taro's platform plugin, which brings WeChat's whole table of elements. */
import { hostConfig } from "@tarojs/plugin-platform-weapp/dist/runtime-utils.js";
import { mergeReconciler } from "@tarojs/shared";

mergeReconciler(hostConfig);
