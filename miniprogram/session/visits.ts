import { id, sceneId } from "@distribution/sdk";
import * as v from "valibot";
import { keptValue } from "../platform/kept-value";
import { onSwitchPerson } from "./switch-person";

/** By whom somebody came: a sun code's scene, or a distributor whose link or card it was. */
const source = v.variant("kind", [
  v.object({ kind: v.literal("code"), sceneid: sceneId }),
  v.object({ kind: v.literal("link"), dismemberid: id }),
]);
export type VisitSource = v.InferOutput<typeof source>;

const visit = v.object({ source, at: v.number() });
export type Visit = v.InferOutput<typeof visit>;

const visits = v.object({
  /** Of which the server does not know yet, the oldest first: the first one's customer is who comes. */
  waiting: v.array(visit),
  last: v.optional(visit),
});
type Visits = v.InferOutput<typeof visits>;

const kept = keptValue("visits", 1, visits);
/** Where the phone is full and keeps nothing: as long as the app lives. */
let inMemory: Visits | undefined;

/** WeChat tells the way in again whenever the app comes back to the front. */
const sameVisitMs = 10 * 60 * 1000;
const mostWaiting = 5;

/** By whom one comes with this query; nobody where it says nothing, or what cannot be it. */
export function visitSource(query: Readonly<Record<string, string>>): VisitSource | undefined {
  const { scene, dismemberid } = query;
  if (v.is(sceneId, scene)) return { kind: "code", sceneid: scene };
  const known = v.safeParse(id, dismemberid);
  return known.success ? { kind: "link", dismemberid: known.output } : undefined;
}

/**
 * Writes down that one came by `visited`, until the server knows it too. `undefined` where it is the
 * visit of a moment ago, told again.
 */
export function noteVisit(visited: VisitSource, now: number): Visit | undefined {
  const { waiting, last } = read();
  const came = { source: visited, at: now };
  if (last && isSame(last.source, visited) && Math.abs(now - last.at) < sameVisitMs)
    return undefined;
  // Told again it keeps its turn.
  const isKnown = waiting.some((one) => isSame(one.source, visited));
  const [first = came, ...later] = isKnown
    ? waiting.map((one) => (isSame(one.source, visited) ? came : one))
    : [...waiting, came];
  write({ waiting: [first, ...later.slice(1 - mostWaiting)], last: came });
  return came;
}

export function waitingVisits(): readonly Visit[] {
  return read().waiting;
}

/** The server has been told, or will never want to know. */
export function settleVisit({ source: settled }: Visit): void {
  const { waiting, last } = read();
  write({ waiting: waiting.filter((one) => !isSame(one.source, settled)), ...(last && { last }) });
}

function isSame(one: VisitSource, other: VisitSource): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function read(): Visits {
  return inMemory ?? kept.read() ?? { waiting: [] };
}

function write(next: Visits): void {
  inMemory = kept.keep(next) ? undefined : next;
}

// What came of a visit was the former person's: the same link is another visit of the next one.
onSwitchPerson(() => write({ waiting: read().waiting }));
