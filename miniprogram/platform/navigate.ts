import Taro, { useRouter } from "@tarojs/taro";
import { pageRoutes, tabRoutes, type PageName, type PageParameters, type TabName } from "../routes";

/** Longer than a double tap, shorter than a person who changes her mind. */
const sameTapMs = 600;
let lastLeave = { target: "", at: 0 };

/**
 * A double tap on an entry would push its page twice; WeChat's stack holds ten. Another target is no
 * second tap: a form that was sent at once must still leave for its result.
 */
function isSecondTap(target: string): boolean {
  const at = Date.now();
  const second = target === lastLeave.target && at - lastLeave.at < sameTapMs;
  if (!second) lastLeave = { target, at };
  return second;
}

function queryText(parameters: object): string {
  const pairs = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

export async function openPage<Name extends PageName>(
  name: Name,
  ...[parameters]: PageParameters[Name] extends undefined ? [] : [PageParameters[Name]]
): Promise<void> {
  const url = pageRoutes[name] + queryText(parameters ?? {});
  if (isSecondTap(url)) return;
  // A full stack refuses another page: replace the top one rather than ignore the tap.
  await Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }));
}

/** Takes the place of this page, so that 返回 does not come back to it: a form that was sent. */
export async function replacePage<Name extends PageName>(
  name: Name,
  ...[parameters]: PageParameters[Name] extends undefined ? [] : [PageParameters[Name]]
): Promise<void> {
  const url = pageRoutes[name] + queryText(parameters ?? {});
  if (isSecondTap(url)) return;
  await Taro.redirectTo({ url });
}

export async function openTab(name: TabName): Promise<void> {
  const url = tabRoutes[name];
  if (isSecondTap(url)) return;
  await Taro.switchTab({ url });
}

/** Back to the page below, or to `fallback` where a link opened this page first. */
export async function goBack(fallback: TabName = "centre"): Promise<void> {
  if (isSecondTap("back")) return;
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await Taro.switchTab({ url: tabRoutes[fallback] });
}

/** This page's parameters. A link may come without them, so each may be missing. */
export function usePageParameters<Name extends PageName>(
  _name: Name,
): Partial<PageParameters[Name]> {
  return useRouter().params as Partial<PageParameters[Name]>;
}
