import { keepPersona, type Persona } from "./persona";
import { useSessionStore } from "./session-store";

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
  useSessionStore.setState({ status: "signed-out", member: undefined });
  for (const listener of listeners) listener();
}
