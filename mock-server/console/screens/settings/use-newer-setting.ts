import { ApiError } from "@distribution/sdk";
import type { Setting } from "@distribution/sdk/office";
import type { FormInstance } from "antd";
import { useState } from "react";
import { office } from "../../data/clients";
import type { FieldProblem } from "../../parts/field-problems";
import { changesOf, parts, type Changes } from "./changes-of";

/** Another operator has saved since the setting was read. */
export const isOutdated = (error: unknown) =>
  error instanceof ApiError && error.code === "STATE_CONFLICT";

/** What another operator has saved meanwhile: it comes into the form under what was typed here. */
export function useNewerSetting(form: FormInstance<Setting>) {
  const [newer, setNewer] = useState<Setting>();
  const [overlaps, setOverlaps] = useState<readonly FieldProblem[]>([]);
  return {
    newer,
    /** Where both changed the same: what was typed here stands, and says so. */
    overlaps,
    /** Where it does not come, saving once more is refused once more, and asks again. */
    ask: () => office.setting.detail().then(setNewer, () => undefined),
    putUnder: (typed: Changes, kept: Setting, latest: Setting) => {
      form.setFieldsValue(withChanges(latest, typed));
      const both = changedByBoth(typed, changesOf(kept, latest) ?? {});
      form.setFields(
        both.map(({ path, message }) => ({ name: path as never, warnings: [message] })),
      );
      setOverlaps(both);
      setNewer(undefined);
    },
    forget: () => {
      setNewer(undefined);
      setOverlaps([]);
    },
  };
}

const withChanges = (setting: Setting, changes: Changes) => ({
  distributionrecruitsetting: {
    ...setting.distributionrecruitsetting,
    ...changes.distributionrecruitsetting,
  },
  distributionrulesetting: {
    ...setting.distributionrulesetting,
    ...changes.distributionrulesetting,
  },
});

function changedByBoth(mine: Changes, theirs: Changes): readonly FieldProblem[] {
  return parts.flatMap((part) =>
    Object.keys(mine[part] ?? {})
      .filter((name) => name in (theirs[part] ?? {}))
      .map((name) => ({ path: [part, name], message: "别人刚刚也改了这一项，这里是你填的" })),
  );
}
