import type * as v from "valibot";

/**
 * A schema with all that it is piped, wrapped and listed from. Fields of objects and options of unions
 * are not parts of it, but schemas of their own.
 */
export function schemaParts(schema: v.GenericSchema): readonly v.GenericPipeItem[] {
  const pipe = "pipe" in schema ? (schema.pipe as readonly v.GenericPipeItem[]) : [];
  const inside = "wrapped" in schema ? schema.wrapped : "item" in schema ? schema.item : null;
  return [
    schema,
    ...pipe.flatMap((part) => (part.kind === "schema" ? schemaParts(part) : [part])),
    ...(inside ? schemaParts(inside as v.GenericSchema) : []),
  ];
}
