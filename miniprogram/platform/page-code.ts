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
