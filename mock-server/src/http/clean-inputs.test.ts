import { api, endpointsOf, mostFen } from "@distribution/sdk/server";
import * as v from "valibot";
import { expect, test } from "vitest";
import { controlApi } from "../control/contract/control-api";
import { customApi } from "../integrations/custom-api";

/*
 * No endpoint may forget it: every text of a request is cleaned at the border, or is none that people
 * type: one of a list, or of a pattern that lets nothing else through.
 */

/** Compared with what is known, and never kept or shown. */
const exempt: readonly string[] = [
  "office.session.loginByOperator: password",
  "session.loginByMiniapp: sceneid",
  ...endpointsOf(customApi).map(({ name }) => `${name}: event.eventKey`),
];

/** A text or number of a request: where it is, and every rule that it goes through. */
interface Leaf {
  readonly path: string;
  readonly type: string;
  readonly rules: readonly v.GenericPipeItem[];
  /** The field that it is the value of. */
  readonly field: v.GenericSchema;
}

type Nested = v.GenericSchema & {
  readonly pipe?: readonly v.GenericPipeItem[];
  readonly entries?: v.ObjectEntries;
  readonly options?: readonly unknown[];
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly key?: v.GenericSchema;
  readonly value?: v.GenericSchema;
};

function leavesOf(
  given: v.GenericSchema,
  path: string,
  after: Leaf["rules"] = [],
  field = given,
): Leaf[] {
  const schema = given as Nested;
  const [base, ...rules] = (schema.pipe ?? [schema]) as [Nested, ...v.GenericPipeItem[]];
  if (base !== schema) return leavesOf(base, path, [...rules, ...after], field);
  const same = (part: v.GenericSchema | undefined) =>
    part ? leavesOf(part, path, after, field) : [];
  const inside = (part: v.GenericSchema | undefined, name: string) =>
    part ? leavesOf(part, path + name) : [];
  switch (schema.type) {
    case "string":
    case "number":
      return [{ path, type: schema.type, rules: after, field }];
    case "union":
      return (schema.options as v.GenericSchema[]).flatMap((option) => same(option));
    default:
      return [
        ...same(schema.wrapped),
        ...Object.entries(schema.entries ?? {}).flatMap(([name, part]) =>
          inside(part as v.GenericSchema, `.${name}`),
        ),
        ...inside(schema.item, "[]"),
        ...inside(schema.key, "{key}"),
        ...inside(schema.value, "{}"),
      ];
  }
}

const leaves = [...endpointsOf(api), ...endpointsOf(customApi), ...endpointsOf(controlApi)].flatMap(
  ({ name, input }) =>
    leavesOf(input, "").map((leaf) => ({ ...leaf, path: `${name}: ${leaf.path.slice(1)}` })),
);

const cleans = (rule: v.GenericPipeItem) =>
  rule.type === "metadata" &&
  "cleaned" in (rule as v.MetadataAction<string, Readonly<Record<string, unknown>>>).metadata;

/** Whether the rule lets through only what no person wrote freely, or cleans it. */
function guards(rule: v.GenericPipeItem): boolean {
  if (cleans(rule)) return true;
  if (rule.type === "regex") {
    const { source } = (rule as v.RegexAction<string, undefined>).requirement;
    return source.startsWith("^") && source.endsWith("$");
  }
  if (rule.kind === "schema") return leavesOf(rule as v.GenericSchema, "").every(isGuarded);
  return false;
}

const isGuarded = ({ type, rules }: Leaf) => type !== "string" || rules.some(guards);

test("every text of a request is cleaned", () => {
  expect(leaves.filter(({ type }) => type === "string").length).toBeGreaterThan(100);
  const free = leaves.filter((leaf) => !isGuarded(leaf)).map(({ path }) => path);
  expect(free.filter((path) => !exempt.includes(path))).toEqual([]);
});

test("a text that may be left out is left out where it is blank", () => {
  const optional = leaves.filter(
    ({ type, rules, field }) => type === "string" && rules.some(cleans) && v.is(field, undefined),
  );
  expect(optional.length).toBeGreaterThan(15);
  const kept = optional.filter(({ field }) => v.safeParse(field, " \u200b\n").output !== undefined);
  // What is blank here takes away what was there.
  expect(kept.map(({ path }) => path)).toEqual(["settings.save: email"]);
});

/** Numbers that nothing is made of but a time, a filter by one, or a choice of random numbers. */
const boundless = /: (starttime|endtime|now|onshelfat|advancems|seed|times)$/;

test("every number of a request has bounds, and every amount those of money", () => {
  const numbers = leaves.filter(({ type, rules }) => type === "number" && !rules.some(guards));
  const most = ({ rules }: Leaf) =>
    Math.min(
      ...rules.map((rule) =>
        rule.type === "max_value"
          ? (rule as v.MaxValueAction<number, number, undefined>).requirement
          : Infinity,
      ),
    );
  const amounts = numbers.filter(({ rules }) =>
    rules.some(
      (rule) => rule.type === "brand" && (rule as v.BrandAction<number, string>).name === "Fen",
    ),
  );
  expect(amounts.length).toBeGreaterThan(5);
  expect(amounts.filter((leaf) => most(leaf) > mostFen).map(({ path }) => path)).toEqual([]);
  const unbounded = numbers.filter((leaf) => most(leaf) === Infinity).map(({ path }) => path);
  expect(unbounded.filter((path) => !boundless.test(path))).toEqual([]);
});

test("what is not cleaned is found", () => {
  const free = v.object({
    list: v.array(v.object({ reason: v.optional(v.pipe(v.string(), v.trim())) })),
  });
  expect(
    leavesOf(free, "")
      .filter((leaf) => !isGuarded(leaf))
      .map(({ path }) => path),
  ).toEqual([".list[].reason"]);
});
