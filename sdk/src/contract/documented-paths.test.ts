import * as v from "valibot";
import { expect, test } from "vitest";
import { api } from "./api";
import { endpointsOf } from "./tree";
import type { Endpoint } from "./define-endpoint";
import { documentedPaths } from "./documented-paths";
import { documentedRecords } from "./documented-records";
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

/** The mark may stand inside of what makes a field optional. */
function isMarked(schema: v.GenericSchema): boolean {
  if (v.getMetadata(schema)["documented"] === true) return true;
  return "wrapped" in schema && isMarked(schema.wrapped as v.GenericSchema);
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

/** What the documents promise of an endpoint, by the calls that they describe and the records that they show. */
function promisedPlaces(endpoint: Endpoint, side: Side): readonly string[] {
  const ofCalls = documentedPaths
    .filter((documented) => endpointsAt(documented).includes(endpoint))
    .flatMap((documented) => Object.keys(documented[side] ?? {}));
  const places = new Set(fieldsOf(schemaOf(endpoint, side)).map(([place]) => place));
  const ofRecords = documentedRecords
    .filter(({ replies }) => side === "reply" && replies.includes(endpoint.name))
    .flatMap(({ fields }) => Object.keys(fields).filter((place) => places.has(place)));
  return [...new Set([...ofCalls, ...ofRecords])];
}

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

test.each(endpoints)("of $name exactly what the documents promise is marked", (endpoint) => {
  for (const side of sides) {
    const marked = fieldsOf(schemaOf(endpoint, side)).filter(([, schema]) => isMarked(schema));
    const places = marked.map(([place]) => place);
    expect([side, ...places.toSorted()]).toEqual([
      side,
      ...promisedPlaces(endpoint, side).toSorted(),
    ]);
  }
});

test.each(documentedRecords)("every field of $title is told by a reply", ({ fields, replies }) => {
  const told = replies.map((name) => {
    const endpoint = endpoints.find((one) => one.name === name);
    const places = endpoint ? fieldsOf(endpoint.output).map(([place]) => place) : [];
    const known = places.filter((place) => place in fields);
    expect(known, name).not.toEqual([]);
    return known;
  });
  expect([...new Set(told.flat())].toSorted()).toEqual(Object.keys(fields).toSorted());
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
  const fields = fieldsOf(eventBody).map(([place, schema]) => [place, isMarked(schema)]);
  expect(fields.slice(1)).toEqual([
    ["eventKey", true],
    ["payload", true],
    ["timestamp", true],
  ]);
});
