import { api, endpointsOf, type Endpoint } from "@distribution/sdk/server";
import { exampleAt, examples } from "@distribution/sdk/examples";
import * as v from "valibot";
import { expect, test } from "vitest";
import { controlApi } from "../control/contract/control-api";
import { customApi } from "../integrations/custom-api";
import { controlExamples } from "./control-examples";
import { customExamples } from "./custom-examples";
import { openSchemas } from "./testing/open-schemas";

/* The document's schemas judge what the contract's judge, and neither is stricter. */

const endpoints = [...endpointsOf(api), ...endpointsOf(customApi), ...endpointsOf(controlApi)];
const exampleOf = ({ name }: Endpoint) =>
  exampleAt({ ...examples.api, ...customExamples, ...controlExamples }, name);
const schemas = openSchemas();

/** The value as a form would send it: numbers and switches as text. */
function asText(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asText(part)]));
}

/** The request with each of its fields in turn replaced by `odd`, but for hints, which may be anything. */
function spoiled({ input }: Endpoint, request: unknown, odd: unknown): readonly unknown[] {
  const { entries } = input as v.ObjectSchema<v.ObjectEntries, undefined>;
  return Object.entries(entries)
    .filter(([, entry]) => !("fallback" in entry))
    .map(([name]) => ({ ...(request as object), [name]: odd }));
}

test.each(endpoints)("$name: the example fits", (endpoint) => {
  const { request, reply } = exampleOf(endpoint);
  expect(schemas.problemsOfRequest(endpoint, request)).toEqual([]);
  expect(schemas.problemsOfReply(endpoint, reply)).toEqual([]);
});

test.each(endpoints)("$name: what the server reads, the document allows", (endpoint) => {
  const { request } = exampleOf(endpoint);
  const odd = ["", " ", "0", "-1", 0, -1, 1.5, 51, "51", true, "true", null, {}, "pdd,selfsupport"];
  for (const given of [
    asText(request),
    ...odd.flatMap((value) => spoiled(endpoint, request, value)),
  ]) {
    if (!v.safeParse(endpoint.input, given).success) continue;
    expect(schemas.problemsOfRequest(endpoint, given), JSON.stringify(given)).toEqual([]);
  }
});

test.each(endpoints.filter(({ method }) => method === "POST"))(
  "$name: a field that is asked for may not be left out",
  (endpoint) => {
    const { request } = exampleOf(endpoint);
    for (const name of Object.keys(request as object)) {
      const { [name]: _left, ...rest } = request as Record<string, unknown>;
      const isRead = v.safeParse(endpoint.input, rest).success;
      const ofPresence = schemas
        .problemsOfRequest(endpoint, rest)
        .filter((problem) => problem.includes("required"));
      if (isRead) expect(ofPresence).toEqual([]);
    }
  },
);

test("replies are told strictly: a number as text is none", () => {
  const { reply } = exampleOf(api.withdrawal.apply);
  expect(schemas.problemsOfReply(api.withdrawal.apply, reply)).toEqual([]);
  expect(schemas.problemsOfReply(api.withdrawal.apply, asText(reply))).not.toEqual([]);
  expect(schemas.problemsOfReply(api.binding.bind, "true")).not.toEqual([]);
});

test("requests are told with their bounds: what no server reads, the document refuses", () => {
  const refused: readonly [Endpoint, object][] = [
    [api.goods.list, { size: "lots" }],
    [api.goods.list, { size: 51 }],
    [api.goods.list, { sort: "colour" }],
    [api.distributor.earningsTrend, { days: 8 }],
    [api.distributor.earningsTrend, { days: "8" }],
    [api.order.list, { orderstatus: 6 }],
    [api.withdrawal.apply, { requestid: "!", withdrawtype: "wechat" }],
    [api.withdrawal.apply, { requestid: "request-1", withdrawtype: "cash" }],
    [api.withdrawal.apply, { requestid: "request-1", withdrawtype: "wechat", amount: 0 }],
    [api.withdrawal.detail, {}],
    [api.settings.save, { channels: { sms: "maybe" } }],
  ];
  for (const [endpoint, request] of refused) {
    expect(schemas.problemsOfRequest(endpoint, request), JSON.stringify(request)).not.toEqual([]);
  }
});
