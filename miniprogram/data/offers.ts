import { type ClientEvent, type Endpoint, memberApi } from "@distribution/sdk";
import { create } from "zustand";

/**
 * By its name, whether an assumed endpoint is there, as soon as it was asked: false where a gateway
 * answered that it knows no such one. For as long as the app lives: a backend that has learned more is
 * met with the next start.
 */
const useKnown = create<Readonly<Record<string, boolean>>>(() => ({}));

type NounsByName = Readonly<Record<string, Readonly<Record<string, Endpoint>>>>;

/** Of what each call came to. */
export function noteOffers(event: ClientEvent): void {
  const isThere = event.type === "reply" && event.status < 400;
  if (!isThere && event.type !== "endpoint-missing") return;
  const [noun = "", verb = ""] = event.endpoint.split(".");
  const { source } = (memberApi as NounsByName)[noun]?.[verb] ?? {};
  // Without a log-in there is nothing at all: that it is missing is an error.
  if (source !== "assumed" || noun === "session") return;
  if (useKnown.getState()[event.endpoint] !== isThere)
    useKnown.setState({ [event.endpoint]: isThere });
}

/** As if nothing had been asked yet. */
export function forgetOffers(): void {
  useKnown.setState({}, true);
}

type Named = Pick<Endpoint, "name">;

/** Whether a question is known to be of no use: it is not asked again. */
export function useMissing(...names: readonly string[]): boolean {
  return useKnown((known) => names.some((name) => known[name] === false));
}

/**
 * Asks, or where the backend has no such endpoint, `instead`: the documented way, which tells less.
 */
export async function askOrInstead<Value>(
  { name }: Named,
  ask: () => Promise<Value>,
  instead: (() => Promise<Value>) | undefined,
): Promise<Value> {
  const isMissing = () => instead !== undefined && useKnown.getState()[name] === false;
  try {
    if (!isMissing()) return await ask();
  } catch (error) {
    // Noted by now where it is.
    if (!isMissing()) throw error;
  }
  return (instead ?? ask)();
}

/**
 * Whether what leads to an assumed call is shown: a command's button, a page's entrance. Neither can be
 * tried before it is meant, so that a backend which lacks everything assumed that was asked so far is
 * taken to lack these too.
 */
function offers(known: Readonly<Record<string, boolean>>, name: string): boolean {
  const all = Object.values(known);
  return known[name] ?? (all.includes(true) || !all.includes(false));
}

export const isOffered = ({ name }: Named) => offers(useKnown.getState(), name);

export function useOffered(...names: readonly string[]): boolean {
  return useKnown((known) => names.every((name) => offers(known, name)));
}
