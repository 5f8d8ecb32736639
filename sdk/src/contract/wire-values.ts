import * as v from "valibot";
import { anyText, cleanText, narrow } from "./text";

/*
 * Values as they cross the wire: lenient in, strict out. A real backend may send "true" for true
 * and "30" for 30, as its documents show; what is read from these schemas is always the strict type.
 */

export const integer = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,16}$/), v.transform(Number))]),
  v.safeInteger(),
);

export const flag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(["true", "false"]),
    v.transform((text) => text === "true"),
  ),
]);

/**
 * Ids are decimal strings: a 64-bit id does not fit a JavaScript number. People paste them, with spaces
 * and full-width; a dash is no mere grouping here, since -1 is not 1.
 */
export const id = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.transform(String))]),
  v.transform((text) => (/^\d+$/.test(text) ? text : narrow(cleanText(text)).replace(/\s/g, ""))),
  v.regex(/^\d{1,20}$/, "应为数字编号"),
);

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const epochMs = v.pipe(integer, v.minValue(0));

/** `YYYY-MM-DD` in Asia/Shanghai. */
export const shanghaiDay = v.pipe(v.string(), v.isoDate());

/**
 * One of `values`, or `"unknown"` for a value that was added to the backend after this was built:
 * it is shown as 未知状态 and never breaks a list. For replies only; requests use `v.picklist`.
 */
export const openEnum = <const Values extends readonly (string | number)[]>(values: Values) =>
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(
      (raw): Values[number] | "unknown" =>
        values.find((known) => String(known) === String(raw)) ?? "unknown",
    ),
    // For the API's documents, which cannot look into a function.
    v.metadata({ values }),
  );

/** One of the integers `values`, which requests may send as text too. */
export const integerOf = <const Values extends readonly number[]>(values: Values) =>
  v.pipe(integer, v.picklist(values));

/**
 * A filter of a list. Left out, empty or null it filters nothing: a form sends its 全部 as an empty
 * text.
 */
export const filterOf = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.optional(v.union([v.literal(""), v.null(), schema])),
    v.transform((given): v.InferOutput<Schema> | undefined =>
      given === "" || given === null ? undefined : given,
    ),
  );

/** What is typed into a list's search box. */
export const keyword = filterOf(anyText(50));

/** Marks a field that the merchant's documents promise. Everything unmarked is assumed here. */
export const documented = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(schema, v.metadata({ documented: true }));

/** The same fields, these of them marked: for what is shared with places where no document names it. */
export const documentedOf = <Entries extends v.ObjectEntries>(
  entries: Entries,
  ...names: readonly (keyof Entries & string)[]
): Entries => ({
  ...entries,
  ...Object.fromEntries(names.map((name) => [name, documented(entries[name] as v.GenericSchema)])),
});
