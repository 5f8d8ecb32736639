import type { Endpoint } from "@distribution/sdk/server";
import type { JsonSchema } from "@valibot/to-json-schema";
import { fieldNote } from "./field-note";
import { repliesAsJsonSchemas, requestsAsJsonSchemas } from "./json-schema-of";
import type { OperationSchemas } from "./operation-of";
import { namedReplies, requestName } from "./schema-names";

export interface DocumentSchemas {
  /** Every schema that has a name, for the document's components. */
  readonly named: Readonly<Record<string, JsonSchema>>;
  /** The schemas of one endpoint. */
  of(endpoint: Endpoint): OperationSchemas;
}

/** All schemas of the document, each converted once. */
export function documentSchemas(endpoints: readonly Endpoint[]): DocumentSchemas {
  const names = namedReplies(endpoints);
  const replies = repliesAsJsonSchemas(
    Object.fromEntries([...names].map(([schema, name]) => [name, schema])),
  );
  const requests = requestsAsJsonSchemas(
    Object.fromEntries(endpoints.map((endpoint) => [requestName(endpoint), endpoint.input])),
  );
  const bodies = endpoints.filter(({ method }) => method === "POST").map(requestName);
  return {
    named: {
      ...replies,
      ...Object.fromEntries(bodies.map((name) => [name, requests[name] as JsonSchema])),
    },
    of(endpoint) {
      const { method, output } = endpoint;
      const request = requestName(endpoint);
      const reply = names.get(output);
      return {
        // A query's fields are its parameters, one by one.
        request: method === "POST" ? reference(request) : (requests[request] as JsonSchema),
        reply: reply ? reference(reply) : bareValue(endpoint),
      };
    },
  };
}

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** A bare value has no field that could carry its note. */
function bareValue({ output }: Endpoint): JsonSchema {
  const { value } = repliesAsJsonSchemas({ value: output });
  return { ...value, ...fieldNote(output) };
}
