import { type Fen, memberApi, parseYuan, type UserSettings } from "@distribution/sdk";
import * as v from "valibot";
import { create } from "zustand";
import { keptPlain, keptValue } from "../platform/kept-value";
import {
  choiceOf,
  joinChanges,
  newerSettings,
  type PhoneChoice,
  type PhoneSettings,
  type SettingsChange,
  withoutSent,
} from "./newer-settings";
import { useSessionStore } from "./session-store";

interface PhoneSettingsState extends PhoneSettings {
  /** Whose they are; undefined while nobody is signed in. */
  readonly memberid: string | undefined;
  readonly sending: boolean;
}

/** The settings of who is signed in, as this phone knows them: at once, and without a network. */
export const usePhoneSettings = create<PhoneSettingsState>(() =>
  readPhone(useSessionStore.getState().member?.memberid),
);

useSessionStore.subscribe(({ member }) => {
  if (member?.memberid !== usePhoneSettings.getState().memberid)
    usePhoneSettings.setState(readPhone(member?.memberid), true);
});

/** Says nothing to the server: only `changeSettings` of data/ does. False where nobody is signed in. */
export function changePhone(change: SettingsChange, now: number, updatedat = 0): boolean {
  const { memberid, choice, unsent } = usePhoneSettings.getState();
  if (memberid === undefined) return false;
  // The phone knows the server's clock to the second: what is changed now is newer than what was read.
  const at = Math.max(now, updatedat + 1, (unsent?.at ?? 0) + 1);
  put({
    choice: { ...choice, ...choiceIn(change) },
    unsent: { at, change: joinChanges(unsent?.change, change) },
  });
  return true;
}

/** The server has answered: the newer of the two counts from now on. */
export function meetServer(server: UserSettings): void {
  const { choice, unsent } = usePhoneSettings.getState();
  put(newerSettings(server, unsent ? { choice, unsent } : { choice }));
}

/** `sent` has arrived, and `server` is what came of it. What was changed meanwhile is still to be told. */
export function settlePhone(sent: SettingsChange, server: UserSettings): void {
  const { choice, unsent } = usePhoneSettings.getState();
  const left = unsent && withoutSent(unsent.change, sent);
  put(
    left
      ? { choice, unsent: { at: Math.max(unsent.at, server.updatedat + 1), change: left } }
      : { choice: choiceOf(server) },
  );
}

/** It was refused: everything is as the server has it, as far as that is known. */
export function rollBackPhone(server: UserSettings | undefined): void {
  put({ choice: server ? choiceOf(server) : {} });
}

function put(settings: PhoneSettings): void {
  const { memberid, sending } = usePhoneSettings.getState();
  if (memberid === undefined) return;
  const kept = keptFor(memberid);
  for (const name of ["autowithdrawenabled", "earningsnotifyenabled"] as const) {
    const value = settings.choice[name];
    if (value === undefined) kept[name].drop();
    else kept[name].keep(value);
  }
  const threshold = settings.choice.autowithdrawthreshold;
  if (threshold === undefined) kept.autowithdrawthreshold.drop();
  else kept.autowithdrawthreshold.keep(threshold / fenPerYuan);
  if (settings.unsent) kept.unsent.keep(settings.unsent);
  else kept.unsent.drop();
  usePhoneSettings.setState({ memberid, sending, ...settings }, true);
}

const fenPerYuan = 100;

/** An earlier version may have written the word. */
const keptSwitch = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(["true", "false"]),
    v.transform((word) => word === "true"),
  ),
]);

/** In yuan, as the documents have it; what is no amount is none. */
const keptThreshold = v.pipe(
  v.union([v.number(), v.string()]),
  v.rawTransform<number | string, Fen>(({ dataset, addIssue, NEVER }) => {
    const read = parseYuan(String(dataset.value));
    if (read.ok && read.amount > 0) return read.amount;
    addIssue({ message: "no amount" });
    return NEVER;
  }),
);

const unsentChange = v.object({ at: v.number(), change: memberApi.settings.save.input });

/** Under the documents' names, each with its bare value: others may read them. */
const keptFor = (memberid: string) => ({
  autowithdrawenabled: keptPlain(`autoWithdraw_${memberid}`, keptSwitch),
  autowithdrawthreshold: keptPlain(`autoWithdrawThreshold_${memberid}`, keptThreshold),
  earningsnotifyenabled: keptPlain(`earningsNotify_${memberid}`, keptSwitch),
  unsent: keptValue(`unsent-settings:${memberid}`, 1, unsentChange),
});

function readPhone(memberid: string | undefined): PhoneSettingsState {
  if (memberid === undefined) return { memberid, sending: false, choice: {} };
  const kept = keptFor(memberid);
  const unsent = kept.unsent.read();
  return {
    memberid,
    sending: false,
    choice: choiceIn({
      autowithdrawenabled: kept.autowithdrawenabled.read(),
      autowithdrawthreshold: kept.autowithdrawthreshold.read(),
      earningsnotifyenabled: kept.earningsnotifyenabled.read(),
    }),
    ...(unsent && { unsent }),
  };
}

/** Of a change, what the documents keep on the phone. */
function choiceIn(change: {
  readonly [Key in keyof PhoneChoice]: PhoneChoice[Key] | undefined;
}): PhoneChoice {
  const { autowithdrawenabled, autowithdrawthreshold, earningsnotifyenabled } = change;
  return {
    ...(autowithdrawenabled !== undefined && { autowithdrawenabled }),
    ...(autowithdrawthreshold !== undefined && { autowithdrawthreshold }),
    ...(earningsnotifyenabled !== undefined && { earningsnotifyenabled }),
  };
}
