/*
 * In place of what Taro's runtime imitates of browsers and the app never asks for: location, history,
 * URL, innerHTML, links, class lists, what watches the tree, how long a page took. Events, because
 * Taro's window tells the first two of every page.
 */
import { Events } from "@tarojs/shared";

export class Location extends Events {}
export class History extends Events {}
export const nav = {};
export const TaroURLProvider = () => leftOut("URL");
export const parseUrl = () => leftOut("URL");
export const setInnerHTML = () => leftOut("innerHTML");
export const AnchorElement = function AnchorElement() {
  leftOut("An element a");
};
export const ClassList = function ClassList() {
  leftOut("classList");
};

export const MutationObserver = { record() {} };
export const perf = { start() {}, stop() {} };

function leftOut(name) {
  throw new Error(`${name} is left out of the build: see config/weapp/no-browser.js.`);
}
