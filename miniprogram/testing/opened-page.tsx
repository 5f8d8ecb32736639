import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { vi } from "vitest";
import { PageEvents, PageOfComponent, type PageEvent } from "./page-events";

/** A page as a person meets it: read it, tap it, type into it, leave it and come back. */
export interface OpenedPage {
  readonly text: () => string;
  /** Waits until the page says this; waiting is by what it says, never by the clock. */
  readonly says: (text: string | RegExp) => Promise<void>;
  readonly saysNoMore: (text: string | RegExp) => Promise<void>;
  /** Waits for what says exactly this (the last one: dialogs come after what they cover), then taps it, `times` times in one tick. */
  readonly tap: (text: string, times?: number) => Promise<void>;
  /** Types into the field with this label, replacing what is there. */
  readonly type: (label: string, text: string) => Promise<void>;
  readonly fieldText: (label: string) => string;
  /** Another page covers it, or another tab: it stays mounted, as WeChat keeps it. */
  readonly hide: () => void;
  readonly show: () => void;
  readonly pullDown: () => void;
  readonly reachBottom: () => void;
  readonly scroll: (scrollTop: number) => void;
  readonly place: HTMLElement;
  readonly close: () => void;
}

export async function openPage(
  screen: ReactElement,
  params: Readonly<Record<string, string>> = {},
): Promise<OpenedPage> {
  // Not React's act: it would hold updates back until the test lets them through.
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false;
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const events = new PageEvents(params);
  root.render(<PageOfComponent.Provider value={events}>{screen}</PageOfComponent.Provider>);
  await waitFor(
    () => place.childNodes.length > 0,
    () => "The page draws nothing.",
  );
  const said = () => `The page says: ${place.textContent}`;
  // Drawn at once: what a test counts next must not depend on when React would have come to it.
  const tell = (event: PageEvent) => () => flushSync(() => events.tell(event));
  return {
    place,
    text: () => place.textContent,
    says: (text) =>
      waitFor(
        () => contains(place, text),
        () => `Not said: ${String(text)}. ${said()}`,
      ),
    saysNoMore: (text) =>
      waitFor(
        () => !contains(place, text),
        () => `Still said: ${String(text)}. ${said()}`,
      ),
    tap: async (text, times = 1) => {
      await waitFor(
        () => lastWith(place, text) !== undefined,
        () => `Nothing is "${text}". ${said()}`,
      );
      const target = lastWith(place, text);
      for (let tap = 0; tap < times; tap += 1) target?.click();
    },
    type: async (label, text) => {
      await waitFor(
        () => field(place, label) !== null,
        () => `No field "${label}". ${said()}`,
      );
      const input = field(place, label);
      if (input) typeInto(input, text);
    },
    fieldText: (label) => field(place, label)?.value ?? "",
    hide: tell("hide"),
    show: tell("show"),
    pullDown: tell("pullDownRefresh"),
    reachBottom: tell("reachBottom"),
    scroll: (scrollTop) => flushSync(() => events.tell("scroll", { scrollTop })),
    close: () => {
      root.unmount();
      place.remove();
    },
  };
}

async function waitFor(isSo: () => boolean, problem: () => string): Promise<void> {
  await vi.waitFor(
    () => {
      if (!isSo()) throw new Error(problem());
    },
    { timeout: 20_000, interval: 5 },
  );
}

function contains(place: HTMLElement, text: string | RegExp): boolean {
  const said = place.textContent;
  return typeof text === "string" ? said.includes(text) : text.test(said);
}

/** The innermost element that says exactly `text`. */
function lastWith(place: HTMLElement, text: string): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>("*")]
    .filter((element) => element.textContent.trim() === text)
    .at(-1);
}

function field(place: HTMLElement, label: string): HTMLInputElement | null {
  return place.querySelector<HTMLInputElement>(`input[aria-label^="${label}"]`);
}

/** React listens to the native setter's event, not to the property. */
function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
