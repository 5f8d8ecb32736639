import { createContext, useContext, useLayoutEffect, useRef } from "react";

export type PageEvent = "show" | "hide" | "pullDownRefresh" | "reachBottom" | "scroll";

/** What happens to one page of the phone: WeChat tells it, and whoever listens on it hears it. */
export class PageEvents {
  private readonly listeners = new Map<PageEvent, Set<(detail: unknown) => void>>();

  /** `params` is what the page was opened with. */
  constructor(readonly params: Readonly<Record<string, string>> = {}) {}

  on(event: PageEvent, listener: (detail: unknown) => void): () => void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known.add(listener));
    return () => void known.delete(listener);
  }

  tell(event: PageEvent, detail?: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(detail);
  }
}

/** The page that a component stands on. */
export const PageOfComponent = createContext<PageEvents | undefined>(undefined);

export function usePageEvent(event: PageEvent, callback: (detail: never) => void): void {
  const page = useContext(PageOfComponent);
  const latest = useRef(callback);
  // With the drawing, and not some time after it: a test acts as soon as it sees what it waits for.
  useLayoutEffect(() => {
    latest.current = callback;
  });
  useLayoutEffect(
    () => page?.on(event, (detail) => latest.current(detail as never)),
    [page, event],
  );
}

export function usePageQuery(): Readonly<Record<string, string>> {
  return useContext(PageOfComponent)?.params ?? {};
}
