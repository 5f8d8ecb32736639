import type { WeappEngine } from "./weapp-engine";
import type { ViewNode } from "./view-node";

type Answer = Record<string, unknown> | null;

/**
 * Nodes are found by `#id` or `.class`; their rectangles are a fixed box, because nothing is laid out here. A selector that
 * finds nothing answers null, as with WeChat, so code that forgets this case fails in the test.
 */
export function wxSelectorQuery(
  engine: WeappEngine,
  currentView: () => ViewNode | undefined,
): Record<string, unknown> {
  const pending: (() => Answer | Answer[])[] = [];
  const box = (node: ViewNode): Answer => ({
    id: node.attribute("id") ?? "",
    dataset: node.dataset,
    left: 0,
    top: 0,
    right: 390,
    bottom: 44,
    width: 390,
    height: 44,
    scrollLeft: 0,
    scrollTop: 0,
    scrollWidth: 390,
    scrollHeight: 44,
  });
  const matches = (selector: string): ViewNode[] => {
    const last = selector.trim().split(/\s+/).at(-1) ?? "";
    return (
      currentView()?.findAll((node) =>
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
    select: (selector: string) =>
      nodesRef(() => {
        const [first] = matches(selector);
        return first ? box(first) : null;
      }),
    selectAll: (selector: string) => nodesRef(() => matches(selector).map(box)),
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
