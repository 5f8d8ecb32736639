import * as v from "valibot";
import { keptValue } from "../platform/kept-value";
import { accountName } from "./persona";

const keptFor = (person: string) =>
  keptValue(`join-draft:${person}`, 1, v.record(v.string(), v.string()));

/** What this person has filled in to apply, for the next time she is asked: after a refusal, too. */
export function joinDraft(): Readonly<Record<string, string>> {
  return keptFor(accountName()).read() ?? {};
}

/** Never a number of an identity card: that is for whoever hands it in, whole, to leave out. */
export function keepJoinDraft(answers: Readonly<Record<string, string>>): void {
  keptFor(accountName()).keep({ ...answers });
}
