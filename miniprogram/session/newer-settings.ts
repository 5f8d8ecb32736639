import type { Fen, InputOf, memberApi, UserSettings } from "@distribution/sdk";

/** What the documents keep on the phone: of these three it knows without a server. */
export interface PhoneChoice {
  readonly autowithdrawenabled?: boolean;
  readonly autowithdrawthreshold?: Fen;
  readonly earningsnotifyenabled?: boolean;
}

export type SettingsChange = Omit<InputOf<typeof memberApi.settings.save>, "email">;

/** What was changed here, and the server has not heard of. */
export interface UnsentChange {
  /** When, by the server's clock. */
  readonly at: number;
  readonly change: SettingsChange;
}

/** The settings as this phone knows them. */
export interface PhoneSettings {
  readonly choice: PhoneChoice;
  readonly unsent?: UnsentChange;
}

/** Chosen by a version that kept no time, and asked no server. */
const beforeAllTimes = 1;

/**
 * Of phone and server the newer one wins, whole. What only an earlier version of the app has kept here
 * wins over a server that was never told anything.
 */
export function newerSettings(server: UserSettings, phone: PhoneSettings): PhoneSettings {
  const { choice, unsent } = phone;
  if (unsent && unsent.at > server.updatedat) return phone;
  if (server.updatedat > 0) return { choice: choiceOf(server) };
  const change = Object.fromEntries(
    Object.entries(choice).filter(([key, value]) => server[key as keyof PhoneChoice] !== value),
  ) as SettingsChange;
  if (Object.keys(change).length === 0) return { choice };
  return { choice, unsent: { at: beforeAllTimes, change } };
}

export function choiceOf(server: UserSettings): Required<PhoneChoice> {
  const { autowithdrawenabled, autowithdrawthreshold, earningsnotifyenabled } = server;
  return { autowithdrawenabled, autowithdrawthreshold, earningsnotifyenabled };
}

/** Two changes as one: the later one holds where both say something. */
export function joinChanges(
  earlier: SettingsChange | undefined,
  later: SettingsChange,
): SettingsChange {
  const channels = { ...earlier?.channels, ...later.channels };
  return {
    ...earlier,
    ...later,
    ...(Object.keys(channels).length > 0 && { channels }),
  };
}

/** What of `change` is still to be told after `sent` has arrived; undefined where nothing is. */
export function withoutSent(
  change: SettingsChange,
  sent: SettingsChange,
): SettingsChange | undefined {
  const differing = <Part extends object>(now: Part, before: Partial<Part> = {}) =>
    Object.fromEntries(
      Object.entries(now).filter(([key, value]) => before[key as keyof Part] !== value),
    ) as Partial<Part>;
  const { channels = {}, ...rest } = change;
  const { channels: sentChannels, ...sentRest } = sent;
  const leftChannels = differing(channels, sentChannels);
  const left = {
    ...differing(rest, sentRest),
    ...(Object.keys(leftChannels).length > 0 && { channels: leftChannels }),
  };
  return Object.keys(left).length > 0 ? left : undefined;
}

/** The server's settings with what was changed here since. */
export function withUnsent(server: UserSettings, change: SettingsChange = {}): UserSettings {
  const { channels, ...rest } = change;
  return { ...server, ...rest, channels: { ...server.channels, ...channels } } as UserSettings;
}
