import { endpointsOf, memberApi } from "@distribution/sdk";
import { isInfinite } from "./last-known-data";

const outputs = new Map(endpointsOf(memberApi).map((endpoint) => [endpoint.name, endpoint.output]));

/**
 * Whether `data`, which was kept under a query's key, is still what the contract promises. After an
 * update of the app it may not be, and a screen that trusts it would break at every start.
 */
export function fitsContract([name]: readonly unknown[], data: unknown): boolean {
  const output = outputs.get(String(name));
  const replies = isInfinite(data) ? data.pages : [data];
  return (
    output !== undefined && replies.every((reply) => isValid(output["~standard"].validate(reply)))
  );
}

function isValid(result: object): boolean {
  return "value" in result && !("issues" in result && result.issues);
}
