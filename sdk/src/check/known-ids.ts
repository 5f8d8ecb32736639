import type { Endpoint } from "../contract/define-endpoint";
import { exampleAt, examples } from "../examples/examples";

const requestOf = ({ name }: Endpoint) => exampleAt(examples.api, name).request as object;

/** The fields of an example that name a record: somebody else's backend has others. */
export const idsIn = (endpoint: Endpoint) =>
  Object.keys(requestOf(endpoint)).filter((name) => /(?<!^lastquery|^request)id$/.test(name));

/** Ids by the replies that had them: a list of customers has a better `memberid` for its noun than a profile. */
export function createKnownIds() {
  const found: { noun: string; field: string; id: unknown }[] = [];
  const nounOf = ({ name }: Endpoint) => name.slice(0, name.lastIndexOf("."));

  function remember(endpoint: Endpoint, value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    for (const [field, inner] of Object.entries(value)) {
      if (field.endsWith("id") && (typeof inner === "string" || typeof inner === "number") && inner)
        found.push({ noun: nounOf(endpoint), field, id: inner });
      else remember(endpoint, inner);
    }
  }

  /** The example's request, with ids of this backend; or the first field that no reply had. */
  function fillIn(endpoint: Endpoint): { values: object } | { lacks: string } {
    const values: Record<string, unknown> = { ...requestOf(endpoint) };
    for (const name of idsIn(endpoint)) {
      const fitting = found.filter(({ field }) => field === name);
      const best = fitting.find(({ noun }) => noun === nounOf(endpoint)) ?? fitting[0];
      if (best === undefined) return { lacks: name };
      values[name] = String(best.id);
    }
    return { values };
  }

  return { remember, fillIn };
}
