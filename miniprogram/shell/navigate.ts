import { decodedText } from "../platform/entry";
import { showToast } from "../platform/feedback";
import {
  hasPageBelow,
  pushPage,
  replaceTop,
  stepBack,
  switchTab,
  useAddressParameters,
} from "../platform/navigation";
import { loadPageCode } from "../platform/page-code";
import { routeOf, type PageName, type PageParameters } from "../routes";
import { onSwitchPerson } from "../session/switch-person";

/** Said where a page could not be had: nothing has moved. */
export const pageMissing = "页面没能打开，请检查网络后再试";

/** Longer than a double tap, shorter than a person who changes her mind. */
const sameTapMs = 600;
/** Where the last tap led, while another one on the same entry means the same. */
let leavingFor: string | undefined;
// Whoever comes next taps for the first time.
onSwitchPerson(() => {
  leavingFor = undefined;
});

/**
 * Goes to `target` once. A double tap on an entry would push its page twice, and so would a second tap
 * while the page's code is on its way. Another target is no second tap: a form that was sent at once
 * must still leave for its result.
 */
async function goOnce(target: string, path: string, go: () => Promise<void>): Promise<void> {
  if (target === leavingFor) return;
  leavingFor = target;
  const forget = () => {
    if (target === leavingFor) leavingFor = undefined;
  };
  try {
    await loadPageCode(path);
    setTimeout(forget, sameTapMs);
    await go();
  } catch (error) {
    // Nothing moved, so the next tap means it.
    forget();
    throw error;
  }
}

type GivenParameters<Name extends PageName> =
  PageParameters<Name> extends undefined
    ? []
    : {} extends PageParameters<Name>
      ? [parameters?: PageParameters<Name>]
      : [parameters: PageParameters<Name>];

export function addressOf<Name extends PageName>(
  name: Name,
  ...[parameters]: GivenParameters<Name>
): string {
  const pairs = Object.entries(parameters ?? {}).map(
    ([key, value]) => `${key}=${encodeURIComponent(String(value))}`,
  );
  return `/${routeOf(name).path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

/** Opens a page: a tab is switched to, any other is put on top. Where it cannot be opened that is said, and nothing moves. */
export async function openPage<Name extends PageName>(
  name: Name,
  ...parameters: GivenParameters<Name>
): Promise<void> {
  await pageOpened(name, ...parameters);
}

/** The same, for who has to know whether it was opened. */
export async function pageOpened<Name extends PageName>(
  name: Name,
  ...parameters: GivenParameters<Name>
): Promise<boolean> {
  const url = addressOf(name, ...parameters);
  const { path, tab } = routeOf(name);
  try {
    await goOnce(url, path, () => (tab ? switchTab(url) : pushPage(url)));
    return true;
  } catch {
    showToast(pageMissing);
    return false;
  }
}

/** Takes the place of this page, so that 返回 does not come back to it: a form that was sent. Rejects where nothing moved. */
export async function replacePage<Name extends PageName>(
  name: Name,
  ...parameters: GivenParameters<Name>
): Promise<void> {
  const url = addressOf(name, ...parameters);
  await goOnce(url, routeOf(name).path, () => replaceTop(url));
}

/** Back to the page below, or to the centre where a link opened this page first. */
export async function goBack(): Promise<void> {
  if (!hasPageBelow()) await openPage("centre");
  else await goOnce("back", "", stepBack);
}

/** This page's parameters. A link may come without them or with odd ones, so each may be missing. */
export function usePageParameters<Name extends PageName>(
  name: Name,
): Partial<NonNullable<PageParameters<Name>>> {
  const given = useAddressParameters();
  const { parameters, options } = routeOf(name);
  const read = Object.entries(parameters ?? options ?? {}).flatMap(([key, readParameter]) => {
    const value = readParameter(decodedText(given[key] ?? ""));
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(read) as Partial<NonNullable<PageParameters<Name>>>;
}
