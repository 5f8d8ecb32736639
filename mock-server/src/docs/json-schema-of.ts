import { toJsonSchema, type ConversionConfig, type JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { fieldNote } from "./field-note";
import { schemaParts } from "./schema-parts";

/**
 * A schema of the contract as JSON Schema, each field with its note.
 *
 * @note Requests and replies alike are told in their strict form, which is what our own client and
 * server send. That the reader is lenient (`"20"` for 20) is said once, in the document's introduction:
 * told at every field it would make each number a union.
 */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  const { $schema: _dialect, ...converted } = toJsonSchema(schema, strictForm);
  return converted;
}

const strictForm: ConversionConfig = {
  target: "draft-2020-12",
  // What the lenient reading ends with.
  typeMode: "output",
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
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    if ("entries" in valibotSchema) {
      return withNotes(jsonSchema, valibotSchema.entries as v.ObjectEntries);
    }
    if (valibotSchema.type === "union" && "options" in valibotSchema) {
      return strictOptions(jsonSchema, valibotSchema.options as readonly v.GenericSchema[]);
    }
    return null;
  },
};

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

function withNotes(jsonSchema: JsonSchema, entries: v.ObjectEntries): JsonSchema {
  const properties = Object.entries(jsonSchema.properties ?? {}).map(([name, property]) => [
    name,
    { ...(property as JsonSchema), ...fieldNote(entries[name] as v.GenericSchema, name) },
  ]);
  return { ...jsonSchema, properties: Object.fromEntries(properties) };
}

/** Leaves out the options that are only another way to write the strict one. */
function strictOptions(jsonSchema: JsonSchema, options: readonly v.GenericSchema[]): JsonSchema {
  const strict = (jsonSchema.anyOf ?? []).filter(
    (_, index) => !schemaParts(options[index] as v.GenericSchema).some(isTransform),
  );
  return strict.length === 1 ? (strict[0] as JsonSchema) : { ...jsonSchema, anyOf: strict };
}

const isTransform = (part: { readonly type: string }) => part.type === "transform";
