import { memberApi, endpointsOf } from "@distribution/sdk";

const outputs = new Map(endpointsOf(memberApi).map((endpoint) => [endpoint.name, endpoint.output]));

/**
 * Whether `data`, which was kept as the answer to this question, is still what the contract promises.
 * After an update of the app it may not be, and a screen that trusts it would break at every start.
 */
export function fitsContract([noun, verb]: readonly unknown[], data: unknown): boolean {
  const output = outputs.get(`${String(noun)}.${String(verb)}`);
  if (!output) return false;
  const checked = output["~standard"].validate(data);
  return "value" in checked && !("issues" in checked && checked.issues);
}
