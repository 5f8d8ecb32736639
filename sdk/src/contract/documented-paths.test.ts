import * as v from "valibot";
import { expect, test } from "vitest";
import { api, endpointsOf } from "./api";
import type { Endpoint } from "./define-endpoint";
import { documentedPaths } from "./documented-paths";
import { eventBody, eventKinds } from "./events";

type Side = "request" | "reply";

const endpoints = endpointsOf(api);
const withoutPrefix = (path: string) => `/${path}`.replace(/^\/+(distribution\/)?/, "/");

/** The endpoints that a heading of the documents means: more than one only if its method is not told. */
const endpointsAt = ({ path, method }: { path: string; method?: string }): readonly Endpoint[] =>
  endpoints.filter(
    (endpoint) =>
      withoutPrefix(endpoint.path) === withoutPrefix(path) &&
      (method === undefined || endpoint.method === method),
  );

/** The part of a schema that carries the mark: shared with other endpoints where they share the field. */
function markedPart(schema: v.GenericSchema): v.GenericSchema | null {
  if (v.getMetadata(schema)["documented"] === true) return schema;
  return "wrapped" in schema ? markedPart(schema.wrapped as v.GenericSchema) : null;
}

/** Every field of a schema by its place, and itself at `""`. A row stands at the place of its list. */
function fieldsOf(
  schema: v.GenericSchema,
  place = "",
): readonly (readonly [place: string, schema: v.GenericSchema])[] {
  const inside = "wrapped" in schema ? schema.wrapped : "item" in schema ? schema.item : null;
  if (inside) {
    return [[place, schema], ...fieldsOf(inside as v.GenericSchema, place).slice(1)];
  }
  const entries = "entries" in schema ? (schema.entries as v.ObjectEntries) : {};
  const below = Object.entries(entries).flatMap(([name, entry]) =>
    fieldsOf(
      entry as v.GenericSchema,
      place === "" || place === "list" ? name : `${place}.${name}`,
    ),
  );
  return [[place, schema], ...below];
}

const schemaOf = (endpoint: Endpoint, side: Side) =>
  side === "request" ? endpoint.input : endpoint.output;

const sides: readonly Side[] = ["request", "reply"];
const promised = documentedPaths.flatMap((documented) =>
  endpointsAt(documented).flatMap((endpoint) =>
    sides.flatMap((side) =>
      Object.keys(documented[side] ?? {}).map((place) => ({ endpoint, side, place })),
    ),
  ),
);

test.each(documentedPaths)("$path is in the contract as the documents have it", (documented) => {
  const found = endpointsAt(documented);
  expect(found.map(({ source }) => source)).toEqual(["documented"]);
});

test("what the contract calls documented is in the documents, and nothing else is", () => {
  const named = new Set(documentedPaths.flatMap(endpointsAt));
  for (const endpoint of endpoints) {
    const source = named.has(endpoint) ? "documented" : "assumed";
    expect([endpoint.name, endpoint.source]).toEqual([endpoint.name, source]);
  }
});

test.each(promised)(
  "$endpoint.name has the documented field $place in its $side, marked",
  (field) => {
    const found = fieldsOf(schemaOf(field.endpoint, field.side)).filter(
      ([place]) => place === field.place,
    );
    expect(found.map(([, schema]) => markedPart(schema) !== null)).toEqual([true]);
  },
);

test("a marked field is one that the documents name, here or where another endpoint shares it", () => {
  const promisedParts = new Set(
    promised.flatMap(({ endpoint, side, place }) =>
      fieldsOf(schemaOf(endpoint, side))
        .filter(([here]) => here === place)
        .map(([, schema]) => markedPart(schema)),
    ),
  );
  const unfounded = endpoints.flatMap((endpoint) =>
    sides.flatMap((side) =>
      fieldsOf(schemaOf(endpoint, side)).flatMap(([place, schema]) => {
        const part = markedPart(schema);
        return part && !promisedParts.has(part) ? [`${endpoint.name} ${side} ${place}`] : [];
      }),
    ),
  );
  expect(unfounded).toEqual([]);
});

test("the events are those of the documents, by their keys and names", () => {
  const summaries = Object.entries(eventKinds).map(([key, { summary }]) => [key, summary]);
  expect(summaries).toEqual([
    ["DISTRIBUTION_APPLY", "申请成为分销商"],
    ["DISTRIBUTION_AUDIT_PASS", "分销商审核通过"],
    ["DISTRIBUTION_WITHDRAW_APPLY", "佣金提现申请"],
    ["DISTRIBUTION_WITHDRAW_SUCCESS", "佣金提现打款成功"],
    ["DISTRIBUTION_WITHDRAW_FAIL", "佣金提现申请失败"],
    ["PRODUCT_CREATE_SUCCESS", "商品创建成功"],
    ["PRODUCT_UPDATE", "商品更新"],
    ["PRODUCT_ON_SHELF", "商品上架成功"],
    ["PRODUCT_OFF_SHELF", "商品下架成功"],
  ]);
});

test("the body of an event has the documented fields and no others", () => {
  const fields = fieldsOf(eventBody).map(([place, schema]) => [place, markedPart(schema) !== null]);
  expect(fields.slice(1)).toEqual([
    ["eventKey", true],
    ["payload", true],
    ["timestamp", true],
  ]);
});
