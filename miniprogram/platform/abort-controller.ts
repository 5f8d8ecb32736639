type Listener = () => void;

/** The part of AbortSignal that axios, react-query and our adapter use. */
class SmallAbortSignal {
  aborted = false;
  reason: unknown;
  onabort: Listener | null = null;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: "abort", listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: "abort", listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Called by the controller only. */
  settle(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.onabort?.();
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }
}

class SmallAbortController {
  readonly signal = new SmallAbortSignal();

  abort(reason: unknown = new Error("aborted")): void {
    this.signal.settle(reason);
  }
}

/**
 * Gives WeChat's engine the AbortController that react-query makes for every fetch. Where there is
 * one, it stays. To be called before the first query.
 */
export function installAbortController(): void {
  const scope = globalThis as { AbortController?: unknown };
  scope.AbortController ??= SmallAbortController;
}
