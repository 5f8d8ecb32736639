/*
 * In place of what Taro's runtime imitates of browsers and the app never asks for: location, history,
 * URL, innerHTML. Events, because Taro's window tells the first two of every page.
 */
import { Events } from "@tarojs/shared";

export class Location extends Events {}
export class History extends Events {}
export function TaroURLProvider() {
  leftOut("URL");
}
export const parseUrl = () => leftOut("URL");
export const setInnerHTML = () => leftOut("innerHTML");

function leftOut(name) {
  throw new Error(`${name} is left out of the build: see config/weapp/no-browser.js.`);
}
