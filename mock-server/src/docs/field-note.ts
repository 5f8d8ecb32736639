import { epochMs } from "@distribution/sdk/server";
import type * as v from "valibot";
import { fieldWords } from "./field-words";
import { schemaParts } from "./schema-parts";
import { valueWords } from "./value-words";

/** What the API's documents tell of a field beside its type. */
export interface FieldNote {
  readonly description: string;
  readonly "x-source": "documented" | "assumed";
}

type Parts = ReturnType<typeof schemaParts>;

/** 【文档】 is what the merchant's documents promise, 【约定】 what was filled in. */
export const sourceMarks = { documented: "【文档】", assumed: "【约定】" } as const;

/** What a brand says of its values. */
const brandWords: Readonly<Record<string, string>> = {
  Fen: "单位：分",
  Masked: "已脱敏",
  BasisPoints: "单位：基点（1 基点 = 0.01%）",
};

/** The note of a field; of a bare value where it has no name. */
export function fieldNote(schema: v.GenericSchema, name?: string): FieldNote {
  const parts = schemaParts(schema);
  const { documented, longest } = metadataOf(parts);
  const source = documented === true ? "documented" : "assumed";
  const values = valuesOf(parts);
  const words = [
    ownWords(parts) ?? (name && fieldWords[name]),
    unitOf(parts),
    values && valueWords(values),
    typeof longest === "number" && `最多 ${longest} 字`,
  ];
  const description = words.filter(Boolean).join("；");
  return { description: sourceMarks[source] + description, "x-source": source };
}

/** What the contract says itself, where a name means something else than everywhere. */
function ownWords(parts: Parts): string | undefined {
  const part = parts.find(({ type }) => type === "description");
  return part && (part as v.DescriptionAction<unknown, string>).description;
}

type Metadata = Readonly<Record<string, unknown>>;

function metadataOf(parts: Parts): Metadata {
  const metadata = parts.filter((part) => part.type === "metadata");
  return Object.assign(
    {},
    ...metadata.map((part) => (part as v.MetadataAction<unknown, Metadata>).metadata),
  );
}

function unitOf(parts: Parts): string | undefined {
  if (parts.some((part) => part === epochMs)) return "毫秒时间戳";
  const brand = parts.find((part) => part.type === "brand");
  return brand && brandWords[(brand as v.BrandAction<unknown, string>).name];
}

/** The values of an enum, as the list that the contract made it from. */
function valuesOf(parts: Parts): readonly (string | number)[] | undefined {
  const picklist = parts.find((part) => part.type === "picklist");
  if (picklist) return (picklist as v.PicklistSchema<readonly string[], undefined>).options;
  return metadataOf(parts)["values"] as readonly (string | number)[] | undefined;
}
