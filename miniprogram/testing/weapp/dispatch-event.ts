import type { ViewNode } from "./view-node";

/** The events that travel up in WeChat; all the others (`input`, `submit`, `scrolltolower`) stay on their own node. */
const BUBBLING_EVENTS = new Set(
  `touchstart touchmove touchcancel touchend tap longpress longtap touchforcechange
  transitionend animationstart animationiteration animationend`.split(/\s+/),
);

export const isBubbling = (type: string): boolean => BUBBLING_EVENTS.has(type);

interface EventStop {
  readonly node: ViewNode;
  readonly handler: string;
  /** Bound with `catch`: nothing above hears the event. */
  readonly stops: boolean;
}

/** The handlers that an event meets on its way, innermost first. */
export function* eventPath(target: ViewNode, type: string): Generator<EventStop> {
  for (
    let node: ViewNode | undefined = target;
    node;
    node = isBubbling(type) ? node.parent : undefined
  ) {
    for (const prefix of ["catch", "bind"]) {
      const handler = node.attribute(`${prefix}${type}`) ?? node.attribute(`${prefix}:${type}`);
      if (typeof handler === "string" && handler !== "")
        yield { node, handler, stops: prefix === "catch" };
    }
  }
}
