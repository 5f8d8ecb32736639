import { toFen, type UserSettings } from "@distribution/sdk";
import { expect, test } from "vitest";
import {
  joinChanges,
  newerSettings,
  type PhoneSettings,
  withoutSent,
  withUnsent,
} from "./newer-settings";

const server = (facts: Partial<UserSettings> = {}): UserSettings => ({
  autowithdrawenabled: false,
  autowithdrawthreshold: toFen(1_000),
  earningsnotifyenabled: true,
  withdrawnotifyenabled: true,
  bindnotifyenabled: true,
  expirenotifyenabled: true,
  dailydigestenabled: false,
  channels: { subscribe: true, officialaccount: false, sms: false, email: false },
  updatedat: 500,
  officialaccountfollowed: false,
  subscriptions: [],
  ...facts,
});

const on = { autowithdrawenabled: true };
const unsentAt = (at: number) => ({ at, change: on });
const ofServer = {
  autowithdrawenabled: false,
  autowithdrawthreshold: 1_000,
  earningsnotifyenabled: true,
};

test.each<[what: string, updatedat: number, phone: PhoneSettings, expected: PhoneSettings]>([
  [
    "the phone's change is newer: it stays, to be told",
    500,
    { choice: on, unsent: unsentAt(501) },
    { choice: on, unsent: unsentAt(501) },
  ],
  [
    "another phone has changed something since: the server wins, whole",
    500,
    { choice: on, unsent: unsentAt(499) },
    { choice: ofServer as PhoneSettings["choice"] },
  ],
  [
    "of the same moment: it has arrived",
    500,
    { choice: on, unsent: unsentAt(500) },
    { choice: ofServer as PhoneSettings["choice"] },
  ],
  [
    "nothing was changed here: the server's is copied",
    500,
    { choice: on },
    { choice: ofServer as PhoneSettings["choice"] },
  ],
  [
    "kept by a version that knew no server, which was never told anything: the phone's is told",
    0,
    { choice: on },
    { choice: on, unsent: { at: 1, change: on } },
  ],
  [
    "the same on both sides: nothing is told",
    0,
    { choice: { earningsnotifyenabled: true } },
    { choice: { earningsnotifyenabled: true } },
  ],
  [
    "nobody ever chose: nothing is copied, so that a later default counts",
    0,
    { choice: {} },
    { choice: {} },
  ],
])("%s", (_what, updatedat, phone, expected) => {
  expect(newerSettings(server({ updatedat }), phone)).toEqual(expected);
});

test("a later change holds where both say something, and each channel is by itself", () => {
  expect(
    joinChanges(
      { ...on, channels: { sms: true, email: true } },
      { autowithdrawenabled: false, channels: { sms: false } },
    ),
  ).toEqual({ autowithdrawenabled: false, channels: { sms: false, email: true } });
});

test("what was changed again after it was sent is still to be told", () => {
  const sent = { ...on, channels: { sms: true } };
  expect(withoutSent(sent, sent)).toBeUndefined();
  expect(withoutSent({ ...sent, autowithdrawenabled: false }, sent)).toEqual({
    autowithdrawenabled: false,
  });
  expect(withoutSent({ ...sent, channels: { sms: false } }, sent)).toEqual({
    channels: { sms: false },
  });
});

test("what is shown is the server's with what was changed here since", () => {
  const shown = withUnsent(server(), { ...on, channels: { sms: true } });
  expect(shown.autowithdrawenabled).toBe(true);
  expect(shown.channels).toEqual({
    subscribe: true,
    officialaccount: false,
    sms: true,
    email: false,
  });
  expect(shown.earningsnotifyenabled).toBe(true);
});
