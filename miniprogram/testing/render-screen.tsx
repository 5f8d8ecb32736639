import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactElement } from "react";
import { createRoot } from "react-dom/client";

/** A screen as a person meets it: read its text, tap a text, type into a field. */
export interface RenderedScreen {
  readonly text: () => string;
  readonly tap: (text: string) => Promise<void>;
  /** Types into the field with this label, replacing what is there. */
  readonly type: (label: string, text: string) => Promise<void>;
  readonly fieldText: (label: string) => string;
  /** Lets everything that is under way arrive. */
  readonly settle: () => Promise<void>;
  readonly close: () => void;
}

/** Draws `screen` with server state of its own. The caller replaces the client that it asks. */
export async function renderScreen(screen: ReactElement): Promise<RenderedScreen> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Infinity }, mutations: { retry: false } },
  });
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
  act(() => root.render(<QueryClientProvider client={queryClient}>{screen}</QueryClientProvider>));
  await settle();
  return {
    settle,
    text: () => place.textContent,
    tap: async (text) => {
      const target = lastWith(place, text);
      act(() => target.click());
      await settle();
    },
    type: async (label, text) => {
      act(() => typeInto(field(place, label), text));
      await settle();
    },
    fieldText: (label) => field(place, label).value,
    close: () => {
      act(() => root.unmount());
      queryClient.clear();
      place.remove();
    },
  };
}

/** The innermost element that says exactly `text`; the last one, since dialogs come after what they cover. */
function lastWith(place: HTMLElement, text: string): HTMLElement {
  const found = [...place.querySelectorAll<HTMLElement>("*")]
    .filter((element) => element.textContent.trim() === text)
    .at(-1);
  if (!found) throw new Error(`Nothing says "${text}". The screen says: ${place.textContent}`);
  return found;
}

function field(place: HTMLElement, label: string): HTMLInputElement {
  const found = place.querySelector<HTMLInputElement>(`input[aria-label^="${label}"]`);
  if (!found)
    throw new Error(`No field is called "${label}". The screen says: ${place.textContent}`);
  return found;
}

/** React listens to the native setter's event, not to the property. */
function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
