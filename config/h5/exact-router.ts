/*
 * In place of universal-router, which reads patterns: a page's path is written out in full. Taro asks it
 * for each page that is opened, and takes status 404 for an unknown page.
 */
interface Route {
  readonly path: string | readonly string[];
  action(this: void, context: { pathname: string }): unknown;
}

export default class ExactRouter {
  readonly #routes: readonly Route[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes;
  }

  resolve(address: string): Promise<unknown> {
    const pathname = address.replace(/\/$/, "");
    const route = this.#routes.find(({ path }) => [path].flat().includes(pathname));
    if (!route)
      return Promise.reject(Object.assign(new Error(`No page ${address}`), { status: 404 }));
    return Promise.resolve(route.action({ pathname }));
  }
}
