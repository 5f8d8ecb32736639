import { useSearchParams } from "react-router";

export type AddressValues = Readonly<Record<string, string | number | undefined>>;

export interface Address {
  readonly text: (name: string) => string | undefined;
  /** `undefined` where it is no whole number. */
  readonly number: (name: string) => number | undefined;
  /** Sets these and keeps the others; `undefined` takes a value out. */
  readonly set: (values: AddressValues) => void;
  /** The same as a step of its own: the browser's way back undoes it, as what lies over the page. */
  readonly step: (values: AddressValues) => void;
}

/** As the address is now: where React has not drawn it yet, a click must not bring back what was just cleared. */
const currentParams = () => new URLSearchParams(globalThis.location.hash.split("?")[1]);

/**
 * What a list is filtered and sorted by, and which page it shows, kept in the address: so a link leads
 * to the same rows, and the way back from a detail too.
 */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const text = (name: string) => params.get(name) ?? undefined;
  const change = (values: AddressValues, replace: boolean) =>
    setParams(
      () => {
        const next = currentParams();
        for (const [name, value] of Object.entries(values)) {
          if (value === undefined || value === "") next.delete(name);
          else next.set(name, String(value));
        }
        return next;
      },
      { replace },
    );
  return {
    text,
    number: (name) => {
      const value = Number(text(name) ?? Number.NaN);
      return Number.isSafeInteger(value) ? value : undefined;
    },
    set: (values) => change(values, true),
    step: (values) => change(values, false),
  };
}
