import { dropKept } from "../platform/kept-value";
import { takeFromWebAddress } from "../platform/web-address";
import { accountName, keepPersona, type Persona, personas, personasAvailable } from "./persona";
import { keptLeft, keptSession, useSessionStore } from "./session-store";

const listeners = new Set<() => void>();

/** Calls `listener` right after another person has taken the phone. Returns how to stop. */
export function onSwitchPerson(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Makes another person of the one who holds the phone, in one act: her token, her answers, her intents
 * and what is kept for her take the place of the former person's. Whatever is still under way belongs
 * to the one who began it, and is heard by nobody.
 */
export function switchPerson(persona: Persona): void {
  keepPersona(persona);
  begin("signed-out");
}

/**
 * On the mock server an address may say who comes: `/?persona=newcomer#/…`, as links to personas do.
 * To be called before anything is asked.
 */
export function becomeWhoComes(): void {
  if (!personasAvailable) return;
  const named = takeFromWebAddress("persona");
  const persona = (Object.keys(personas) as Persona[]).find((each) => each === named);
  if (persona) switchPerson(persona);
}

/**
 * What stays on the phone after its owner has left: an application without an answer, which would
 * otherwise be made twice, and who invited her. Neither shows anything of hers before she is back.
 */
const outlivesLeaving = ["withdrawal-intent", "invitation"];

/**
 * Signs out who holds the phone, in the same one act: what was kept under her name is gone, and nobody
 * takes her place before somebody says so, by `comeBack` or as another person.
 */
export function leave(): void {
  const account = accountName();
  const memberid = keptSession(account).read()?.member.memberid;
  const hers = [`:${account}`, `:${memberid}`, `_${memberid}`];
  dropKept(
    (name) =>
      hers.some((end) => name.endsWith(end)) &&
      !outlivesLeaving.some((beginning) => name.startsWith(beginning)),
  );
  begin("left");
}

/** Whoever had left signs in again, with the next question. */
export function comeBack(): void {
  begin("signed-out");
}

function begin(status: "left" | "signed-out"): void {
  if (status === "left") keptLeft.keep(true);
  else keptLeft.drop();
  useSessionStore.setState({ status, member: undefined });
  for (const listener of listeners) listener();
}
