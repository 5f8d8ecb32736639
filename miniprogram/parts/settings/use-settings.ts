import { toFen, type UserSettings } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer, type Answer } from "../../data/use-answer";
import { type SettingsChange, withUnsent } from "../../session/newer-settings";
import { usePhoneSettings } from "../../session/phone-settings";
import type { AutoWithdrawChoice } from "./auto-withdraw";

export interface Settings {
  readonly answer: Answer<UserSettings>;
  /** The server's, with what was changed on this phone since; `undefined` until it has answered once. */
  readonly settings: UserSettings | undefined;
  /** Known from the phone before the server has answered. */
  readonly autoWithdraw: AutoWithdrawChoice;
  /** Changed here, and kept until the network is back. */
  readonly waits: (key: keyof SettingsChange) => boolean;
}

/** The settings as they count: what this phone changed last, before the server has heard of it too. */
export function useSettings({ when = true }: { readonly when?: boolean } = {}): Settings {
  const answer = useAnswer(client.settings.detail, {}, { when });
  const { choice, unsent, sending } = usePhoneSettings();
  const settings = answer.data && withUnsent(answer.data, unsent?.change);
  const known = settings ?? choice;
  return {
    answer,
    settings,
    autoWithdraw: {
      enabled: known.autowithdrawenabled ?? false,
      // The minimum takes its place where nothing was chosen.
      threshold: known.autowithdrawthreshold ?? toFen(0),
      // Of what the server knew before.
      next: unsent ? undefined : settings?.nextautowithdraw,
    },
    waits: (key) => !sending && unsent?.change[key] !== undefined,
  };
}
