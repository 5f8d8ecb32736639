import type { ViewCompiler } from "./compile-view";
import {
  PageView,
  usingComponents,
  type ComponentDefinition,
  type ComponentInstance,
} from "./page-view";
import type { WeappEngine } from "./weapp-engine";
import { WeappPage } from "./weapp-page";
import { wxSelectorQuery } from "./wx-selector-query";

export interface PageFactory {
  readonly engine: WeappEngine;
  readonly compiler: ViewCompiler;
  readonly buildDir: string;
  /** What the modules that have run registered with `Page` and `Component`, by file. */
  readonly pages: ReadonlyMap<string, ComponentDefinition>;
  readonly components: ReadonlyMap<string, ComponentDefinition>;
  readonly pullDownRefreshEnabled: (route: string) => boolean;
  readonly recordSetData: (bytes: number) => void;
}

let lastWebviewId = 0;

/** Loads the page's code the first time it is visited, its components before it, as `lazyCodeLoading` does. */
export function createPage(
  factory: PageFactory,
  route: string,
  query: Record<string, string>,
): WeappPage {
  const { engine, buildDir } = factory;
  for (const file of Object.values(usingComponents(buildDir, route))) engine.require(file);
  engine.require(route);
  const definition = factory.pages.get(route) ?? factory.components.get(route);
  if (!definition) throw new Error(`${route}.js registers no Page`);
  const webviewId = (lastWebviewId += 1);
  const instance: ComponentInstance = {
    ...definition,
    ...(definition["methods"] as object | undefined),
    data: engine.toRealm((definition["data"] as Record<string, unknown> | undefined) ?? {}),
    route,
    __route__: route,
    is: route,
    options: engine.toRealm(query),
    __wxWebviewId__: webviewId,
    getPageId: () => String(webviewId),
    selectComponent: () => null,
    getOpenerEventChannel: () => ({
      on: () => undefined,
      once: () => undefined,
      emit: () => undefined,
    }),
  };
  const view = new PageView(
    {
      engine,
      buildDir,
      compiler: factory.compiler,
      recordSetData: factory.recordSetData,
      componentAt: (file) => {
        engine.require(file);
        const component = factory.components.get(file);
        if (!component) throw new Error(`${file}.js registers no Component`);
        return component;
      },
      share: (_page, node) => {
        const target = {
          id: String(node.attribute("id")),
          dataset: node.dataset,
        };
        void page.share({
          from: "button",
          target,
        });
      },
    },
    route,
    instance,
  );
  const page = new WeappPage({
    engine,
    route,
    query,
    instance,
    view,
    pullDownRefreshEnabled: factory.pullDownRefreshEnabled(route),
  });
  instance["setData"] = (payload: Record<string, unknown>, done?: () => void) =>
    view.setData(instance, payload, done);
  instance["createSelectorQuery"] = () => wxSelectorQuery(engine, () => page);
  return page;
}
