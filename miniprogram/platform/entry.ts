import Taro from "@tarojs/taro";
import { hostCan } from "./host-can";

/** How somebody came in: by a sun code, a shared card, a link, or by nothing of the kind. */
export interface Entry {
  /** What the code or the link carries, decoded. */
  readonly query: Readonly<Record<string, string>>;
  /** A page that WeChat shows by itself in 朋友圈: nobody is signed in there, and nothing leads on. */
  readonly isSinglePage: boolean;
}

/** WeChat's number for the page that 朋友圈 shows. */
const singlePageScene = 1154;

/**
 * Tells `listener` how one came in: now, and again whenever one comes back, perhaps by another code.
 *
 * @note By `getEnterOptionsSync`, and not from a page: on a hot start a page still has the query of its
 * first opening, and what redirects loses it. Its `scene` is how one came; the code's scene is in the query.
 */
export function watchEntry(listener: (entry: Entry) => void): void {
  if (process.env.TARO_ENV === "h5") {
    const tell = () => listener({ query: addressQuery(), isSinglePage: false });
    // Another link of ours in the same tab.
    window.addEventListener("hashchange", tell);
    tell();
  } else if (hostCan("getEnterOptionsSync")) {
    const tell = () => {
      const { query, scene } = Taro.getEnterOptionsSync();
      listener({ query: decoded(query ?? {}), isSinglePage: scene === singlePageScene });
    };
    if (hostCan("onAppShow")) Taro.onAppShow(tell);
    tell();
  }
}

/** Whether this is a page that 朋友圈 shows by itself: no sign-in, no other page, no clipboard. */
export function openedAsSinglePage(): boolean {
  return (
    process.env.TARO_ENV === "weapp" &&
    hostCan("getEnterOptionsSync") &&
    Taro.getEnterOptionsSync().scene === singlePageScene
  );
}

/** Both before and after the hash: links are put together by hand, too. */
function addressQuery(): Record<string, string> {
  const { search, hash } = window.location;
  const pairs = `${search.slice(1)}&${hash.split("?")[1] ?? ""}`.split("&");
  return decoded(
    Object.fromEntries(
      pairs.flatMap((pair) => {
        const [name = "", ...value] = pair.split("=");
        return name === "" ? [] : [[name, value.join("=")]];
      }),
    ),
  );
}

function decoded(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, decodedText(value ?? "")]),
  );
}

/** What nobody encoded properly is taken as it stands. */
export function decodedText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
