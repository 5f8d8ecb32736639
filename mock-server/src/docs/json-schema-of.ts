import { toJsonSchemaDefs, type ConversionConfig, type JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { fieldNote } from "./field-note";
import { schemaParts } from "./schema-parts";

type Schemas = Readonly<Record<string, v.GenericSchema>>;
type JsonSchemas = Readonly<Record<string, JsonSchema>>;

/** What is answered, in its strict form: which our server sends, and any reader may rely on. */
export function repliesAsJsonSchemas(schemas: Schemas): JsonSchemas {
  return toJsonSchemaDefs(schemas, {
    ...conversion,
    // What the lenient reading ends with.
    typeMode: "output",
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema.type !== "union") return withFields(valibotSchema, jsonSchema);
      return strictOptions(jsonSchema, optionsOf(valibotSchema));
    },
  });
}

/**
 * What may be asked, as leniently as the server reads it: `"20"` for 20, `"true"` for true.
 *
 * @note What is judged after it was cleaned, as a text's length, no schema can tell: its rule stands in
 * the field's description.
 */
export function requestsAsJsonSchemas(schemas: Schemas): JsonSchemas {
  return toJsonSchemaDefs(schemas, {
    ...conversion,
    typeMode: "input",
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema.type !== "union") return withFields(valibotSchema, jsonSchema, lenient);
      return lenientOptions(jsonSchema, optionsOf(valibotSchema));
    },
    overrideAction: (context) =>
      context.valibotAction.type === "min_length" && context.jsonSchema.anyOf
        ? ofListsOnly(context.jsonSchema)
        : conversion.overrideAction(context),
  });
}

const conversion = {
  target: "draft-2020-12",
  // Of these only a description can tell.
  ignoreActions: ["brand", "check", "transform", "trim"],
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction.type === "safe_integer") return withoutBounds(jsonSchema);
    // JSON Schema's patterns have no flags; such a rule is left to the server.
    if (valibotAction.type === "regex" && hasFlags(valibotAction)) return jsonSchema;
    if (valibotAction.type !== "metadata") return null;
    return withoutMetadata(
      jsonSchema,
      (valibotAction as v.MetadataAction<unknown, Metadata>).metadata,
    );
  },
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
} as const satisfies ConversionConfig;

/** That a number fits JavaScript tells a reader nothing. */
function withoutBounds({ minimum: _least, maximum: _most, ...jsonSchema }: JsonSchema): JsonSchema {
  return jsonSchema;
}

const hasFlags = (action: v.GenericPipeItem) =>
  (action as v.RegexAction<string, undefined>).requirement.flags !== "";

type Metadata = Readonly<Record<string, unknown>>;

/** Metadata is ours and no word of JSON Schema; the values of an open enum become one. */
function withoutMetadata(jsonSchema: JsonSchema, metadata: Metadata): JsonSchema {
  const { anyOf, ...own } = Object.fromEntries(
    Object.entries(jsonSchema).filter(([name]) => !(name in metadata)),
  ) as JsonSchema;
  if (!("values" in metadata)) return { ...own, ...(anyOf && { anyOf }) };
  const values = metadata["values"] as (string | number)[];
  const type = values.every((value) => typeof value === "number") ? "integer" : "string";
  return { ...own, type, enum: values };
}

type Field = (jsonSchema: JsonSchema, schema: v.GenericSchema) => JsonSchema;

/** The fields of an object with their notes; null for what has none. */
function withFields(
  schema: object,
  jsonSchema: JsonSchema,
  field: Field = (property) => property,
): JsonSchema | null {
  if (!("entries" in schema)) return null;
  const entries = schema.entries as v.ObjectEntries;
  const properties = Object.entries(jsonSchema.properties ?? {}).map(([name, property]) => {
    const entry = entries[name] as v.GenericSchema;
    return [name, { ...field(property as JsonSchema, entry), ...fieldNote(entry, name) }];
  });
  return { ...jsonSchema, properties: Object.fromEntries(properties) };
}

const optionsOf = (schema: object) =>
  "options" in schema ? (schema.options as readonly v.GenericSchema[]) : [];

/** Leaves out the options that are only another way to write the strict one. */
function strictOptions(jsonSchema: JsonSchema, options: readonly v.GenericSchema[]): JsonSchema {
  const strict = (jsonSchema.anyOf ?? []).filter(
    (_, index) => !isAnotherForm(options[index] as v.GenericSchema),
  );
  return strict.length === 1 ? (strict[0] as JsonSchema) : { ...jsonSchema, anyOf: strict };
}

/** A union that is cleaned as a whole, as an id, is a value of its own. */
const isAnotherForm = (schema: v.GenericSchema) =>
  schema.type !== "union" && schemaParts(schema).some(({ type }) => type === "transform");

/** A number or its digits are one schema, so that a bound can be told of the number; `lenient` adds its second type. */
function lenientOptions(jsonSchema: JsonSchema, options: readonly v.GenericSchema[]): JsonSchema {
  const [number, digits, ...others] = (jsonSchema.anyOf ?? []) as JsonSchema[];
  if (number?.type === "number" && digits?.pattern !== undefined && others.length === 0) {
    return { type: "integer", pattern: digits.pattern };
  }
  const anyOf = (jsonSchema.anyOf ?? []).map((option, index) =>
    lenient(option as JsonSchema, options[index] as v.GenericSchema),
  );
  return { ...jsonSchema, anyOf };
}

/** What a list may also be written as has no length of its own: `"pdd,selfsupport"`. */
function ofListsOnly({ minLength: minItems, ...jsonSchema }: JsonSchema): JsonSchema {
  return { ...jsonSchema, ...(minItems !== undefined && { minItems }) };
}

/** The types of a number that may come as digits, and its values where they are few. */
function lenient(jsonSchema: JsonSchema, schema: v.GenericSchema): JsonSchema {
  if (jsonSchema.type !== "integer" || jsonSchema.pattern === undefined) return jsonSchema;
  const picklist = schemaParts(schema).find(({ type }) => type === "picklist");
  const values = picklist && (picklist as v.PicklistSchema<readonly number[], undefined>).options;
  return {
    ...jsonSchema,
    type: ["integer", "string"],
    ...(values && { enum: [...values, ...values.map(String)] }),
  };
}
