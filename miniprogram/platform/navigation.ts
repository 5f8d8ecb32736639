import Taro, { useLaunch, useRouter } from "@tarojs/taro";
import { hostCan } from "./host-can";

/** How many pages WeChat keeps one upon another. */
const stackHolds = 10;

/** Puts a page on top; on a full stack in place of the top one, rather than ignoring the tap. */
export async function pushPage(url: string): Promise<void> {
  await (Taro.getCurrentPages().length < stackHolds
    ? Taro.navigateTo({ url })
    : Taro.redirectTo({ url }));
}

/** Takes the place of the page on top. */
export async function replaceTop(url: string): Promise<void> {
  await Taro.redirectTo({ url });
}

export async function switchTab(url: string): Promise<void> {
  await Taro.switchTab({ url });
}

export async function stepBack(): Promise<void> {
  await Taro.navigateBack();
}

/** Whether there is a page below this one: a link may have opened it first. */
export function hasPageBelow(): boolean {
  return Taro.getCurrentPages().length > 1;
}

/** The address of the page in front, without what it is told; empty where there is none. */
export function shownAddress(): string {
  const pages = Taro.getCurrentPages();
  const route = pages[pages.length - 1]?.route ?? "";
  return route === "" || route.startsWith("/") ? route : `/${route}`;
}

/** The parameters in this page's address, as they stand there: encoded. */
export function useAddressParameters(): Readonly<Record<string, string | undefined>> {
  return useRouter().params;
}

/** Tells `listener` when somebody comes by an address that is no page. */
export function watchUnknownPage(listener: () => void): void {
  if (hostCan("onPageNotFound")) Taro.onPageNotFound(listener);
}

/**
 * Begins at the tab `wanted` where the app was opened by itself, at `usual`: a link that names a page
 * or carries anything goes where it says. On H5 before the router reads the address, so that nothing
 * else is drawn first; WeChat has opened its first page by then, and is told to switch.
 */
export function startAt(wanted: string): void {
  if (process.env.TARO_ENV !== "h5") return;
  if (/^#?\/?$/.test(window.location.hash)) window.history.replaceState(null, "", `#${wanted}`);
}

/** Whether H5 opens with the page of this address. */
export function startsAt(address: string): boolean {
  return window.location.hash.slice(1).split("?")[0] === address;
}

/** As `startAt`, for WeChat. A hook of the app. */
export function useStartAt(usual: string, wanted: () => string): void {
  useLaunch(({ path, query }) => {
    if (process.env.TARO_ENV === "h5") return;
    const byItself = `/${path}` === usual && Object.keys(query).length === 0;
    if (byItself && wanted() !== usual) void switchTab(wanted());
  });
}
