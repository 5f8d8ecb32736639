import type { WeappEngine } from "./weapp-engine";
import type { ViewNode } from "./view-node";

type Answer = Record<string, unknown> | null;

/** A page that is looked at: what stands on it, and how far it was scrolled. */
interface SeenPage {
  readonly view: ViewNode;
  readonly scrollTop: number;
}

const lineHeight = 24;

/** By its own style where that says so, else by what is written in it: lines of one height. */
function heightOf(node: ViewNode): number {
  const own = /(?:^|;)\s*height:\s*(\d+)px/.exec(String(node.attribute("style") ?? ""))?.[1];
  return own === undefined ? countTexts(node) * lineHeight : Number(own);
}

function countTexts({ children }: ViewNode): number {
  return children.reduce<number>(
    (sum, child) => sum + (typeof child === "string" ? Number(child !== "") : countTexts(child)),
    0,
  );
}

/**
 * Nodes are found by `#id` or `.class`. Nothing is laid out here: each is as high as its lines, and those found together
 * stand one below the other from the top of the page. A selector that finds nothing answers null, as with WeChat, so code
 * that forgets this case fails in the test.
 */
export function wxSelectorQuery(
  engine: WeappEngine,
  currentPage: () => SeenPage | undefined,
): Record<string, unknown> {
  const pending: (() => Answer | Answer[])[] = [];
  const boxes = (nodes: readonly ViewNode[]): Answer[] => {
    let next = -(currentPage()?.scrollTop ?? 0);
    return nodes.map((node) => {
      const height = heightOf(node);
      const top = next;
      next += height;
      return {
        id: node.attribute("id") ?? "",
        dataset: node.dataset,
        left: 0,
        top,
        right: 390,
        bottom: next,
        width: 390,
        height,
        scrollLeft: 0,
        scrollTop: 0,
        scrollWidth: 390,
        scrollHeight: height,
      };
    });
  };
  const matches = (selector: string): ViewNode[] => {
    const last = selector.trim().split(/\s+/).at(-1) ?? "";
    return (
      currentPage()?.view.findAll((node) =>
        last.startsWith("#")
          ? node.attribute("id") === last.slice(1)
          : node.classes.includes(last.slice(1)),
      ) ?? []
    );
  };
  const nodesRef = (answer: () => Answer | Answer[]) => {
    const add = (callback?: unknown) => {
      pending.push(() => {
        const result = engine.toRealm(answer());
        if (typeof callback === "function") (callback as (result: unknown) => void)(result);
        return result;
      });
      return query;
    };
    return {
      boundingClientRect: add,
      scrollOffset: add,
      fields: (_fields: unknown, callback?: unknown) => add(callback),
      node: add,
      context: add,
    };
  };
  const query: Record<string, unknown> = {
    in: () => query,
    select: (selector: string) => nodesRef(() => boxes(matches(selector).slice(0, 1))[0] ?? null),
    selectAll: (selector: string) => nodesRef(() => boxes(matches(selector))),
    selectViewport: () =>
      nodesRef(() => ({ left: 0, top: 0, width: 390, height: 753, scrollTop: 0, scrollLeft: 0 })),
    exec: (callback?: (results: unknown) => void) => {
      engine.later(() => {
        const results = pending.map((answer) => answer());
        callback?.(results);
      });
      return query;
    },
  };
  return query;
}
