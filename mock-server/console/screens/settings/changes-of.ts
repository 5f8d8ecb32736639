import type { Setting } from "@distribution/sdk/office";

export const parts = ["distributionrecruitsetting", "distributionrulesetting"] as const;

export type Changes = { [Part in (typeof parts)[number]]?: Partial<Setting[Part]> };

/** Of each part what is not as it was kept, whole, as the request takes it; nothing where all is. */
export function changesOf(kept: Setting, now: Setting): Changes | undefined {
  const changes: Changes = {};
  for (const part of parts) {
    const names = Object.keys(kept[part]) as (keyof Setting[typeof part])[];
    const changed = names.filter(
      (name) => JSON.stringify(clean(kept[part][name])) !== JSON.stringify(clean(now[part][name])),
    );
    if (changed.length > 0) {
      changes[part] = Object.fromEntries(changed.map((name) => [name, clean(now[part][name])]));
    }
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** Without what is left empty, and with its names in one order: a form brings them in its own. */
function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  const filled = Object.entries(value).filter(
    ([, inside]) => inside !== undefined && inside !== null && inside !== "",
  );
  return Object.fromEntries(
    filled
      .map(([name, inside]) => [name, clean(inside)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}
