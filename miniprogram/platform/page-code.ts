/** What Taro keeps of a page on H5: where its code is loaded from the server. */
interface TaroRoute {
  readonly path: string;
  readonly load: () => readonly [code: Promise<unknown>, ...rest: unknown[]];
}

/** Taro's router hands its table to the window, and nowhere else. */
const taroRoutes = (): readonly TaroRoute[] =>
  (window as { __taroAppConfig?: { routes?: readonly TaroRoute[] } }).__taroAppConfig?.routes ?? [];

/**
 * Makes sure that a page's code is here; rejects where it cannot be had. On H5 each page is a file of
 * its own, and Taro changes the address before it asks for it: without a network the page would be
 * gone, and nothing in its place. In WeChat the code is in the package.
 */
export async function loadPageCode(path: string): Promise<void> {
  if (process.env.TARO_ENV !== "h5") return;
  await taroRoutes()
    .find((route) => route.path === path)
    ?.load()[0];
}

/** By then the first screen has its answers: its own code and data come before any other page's. */
const aheadAfterMs = 3_000;

/** Loads the code of every page while the browser has nothing else to do, so that losing the network loses none. */
export function loadPagesAhead(): void {
  if (process.env.TARO_ENV !== "h5") return;
  const whenIdle: (task: () => void) => void =
    "requestIdleCallback" in window
      ? (task) => window.requestIdleCallback(task)
      : (task) => setTimeout(task, 200);
  const loadFrom = (place: number): void => {
    const code = taroRoutes()[place]?.load()[0];
    code?.then(
      () => whenIdle(() => loadFrom(place + 1)),
      () => window.addEventListener("online", () => loadFrom(place), { once: true }),
    );
  };
  const begin = () => setTimeout(() => whenIdle(() => loadFrom(0)), aheadAfterMs);
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin, { once: true });
}

/** Tells `listener` when Taro went to a page whose code could not be had. */
export function watchMissingPageCode(listener: () => void): void {
  if (process.env.TARO_ENV !== "h5") return;
  window.addEventListener("unhandledrejection", (event) => {
    if ((event.reason as { name?: unknown } | undefined)?.name !== "ChunkLoadError") return;
    event.preventDefault();
    listener();
  });
}
