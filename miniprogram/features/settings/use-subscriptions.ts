import type { UserSettings } from "@distribution/sdk";
import { useState } from "react";
import { notificationSwitches, type SwitchedKind } from "../../parts/settings/notifications";
import { mostTemplates, type SubscribeSettings } from "../../platform/subscribe";

export interface SubscriptionRow {
  readonly templateid: string;
  readonly title: string;
  readonly kind: SwitchedKind;
  readonly remaining: number;
  /** Its switch is on: she wants to be told. */
  readonly wanted: boolean;
  /** 总是拒绝: WeChat asks no more. */
  readonly refused: boolean;
}

const isSwitched = (kind: string): kind is SwitchedKind => kind in notificationSwitches;

/** The templates of what has a switch, in the server's order. */
function subscriptionRows(
  settings: UserSettings,
  always: SubscribeSettings["always"],
): readonly SubscriptionRow[] {
  return settings.subscriptions.flatMap(({ templateid, title, kind, remaining }) =>
    isSwitched(kind)
      ? {
          templateid,
          title,
          kind,
          remaining,
          wanted: settings[notificationSwitches[kind]],
          refused: always[templateid] === "reject",
        }
      : [],
  );
}

/** Those with the fewest messages left, of what she wants and WeChat still asks: as many as it takes at once. */
function lowestIds(rows: readonly SubscriptionRow[]): readonly string[] {
  return (
    rows
      .filter(({ wanted, refused }) => wanted && !refused)
      // Of a new array; toSorted is missing from WeChat's engine.
      .sort((one, other) => one.remaining - other.remaining)
      .slice(0, mostTemplates)
      .map(({ templateid }) => templateid)
  );
}

/** Which are renewed: chosen for her until she chooses herself. */
export function useSubscriptions(settings: UserSettings, always: SubscribeSettings["always"]) {
  const rows = subscriptionRows(settings, always);
  const [chosen, setChosen] = useState<readonly string[]>();
  const [tooMany, setTooMany] = useState(false);
  const offered = rows.filter(({ wanted, refused }) => wanted && !refused);
  const ids = (chosen ?? lowestIds(rows)).filter((id) =>
    offered.some(({ templateid }) => templateid === id),
  );
  return {
    rows,
    ids,
    tooMany,
    byHerself: chosen !== undefined,
    toggle: (id: string) => {
      const without = ids.filter((one) => one !== id);
      const full = without.length === ids.length && ids.length >= mostTemplates;
      setTooMany(full);
      if (!full) setChosen(without.length < ids.length ? without : [...ids, id]);
    },
  };
}
