import { useSyncExternalStore } from "react";
import { accountName } from "../session/persona";
import { onSwitchPerson } from "../session/switch-person";

/** Whose answers these are. Another person's come at once to what stands on the screen. */
export function usePerson(): string {
  return useSyncExternalStore(onSwitchPerson, accountName, accountName);
}
