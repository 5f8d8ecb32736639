import * as v from "valibot";
import { saysUnknownPath } from "../client/unknown-path";
import { commonErrors } from "../contract/error-codes";
import { errorReply } from "../contract/error-reply";
import type { Endpoint } from "../contract/define-endpoint";

/** One way in which a reply is not what the contract says: where, what was promised and what came. Never a value. */
export interface Difference {
  /** `list[].amount`; `""` is the whole reply. */
  readonly field: string;
  readonly promised: string;
  readonly came: string;
}

export interface Judgement {
  readonly outcome: "answers" | "differs" | "missing" | "refused" | "fails";
  readonly note?: string;
  readonly differences: readonly Difference[];
  /** `{code, message, data}` was around it. */
  readonly wrapped: boolean;
  /** What the reply carries, out of its envelope. */
  readonly body?: unknown;
}

const successCodes = new Set(["0", "200"]);

/** Holds a reply against its endpoint. */
export function judgeReply(
  endpoint: Endpoint,
  { status, text }: { readonly status: number; readonly text: string },
): Judgement {
  const none = { differences: [], wrapped: false };
  if (status === 0 || (status >= 300 && status < 400))
    return { ...none, outcome: "fails", note: "redirects: give the final address" };
  if (status >= 500) return { ...none, outcome: "fails", note: `answered ${status}` };
  const parsed = parse(text);
  if (!parsed.ok) {
    if (saysUnknownPath(status, undefined))
      return { ...none, outcome: "missing", note: `answered ${status}` };
    const difference = { field: "", promised: "JSON", came: parsed.came };
    return { ...none, outcome: "differs", differences: [difference] };
  }
  const envelope = isWrapped(parsed.body) ? parsed.body : undefined;
  const wrapped = envelope !== undefined;
  const body = wrapped ? envelope.data : parsed.body;
  if (wrapped && !successCodes.has(String(envelope.code)))
    return judgeRefusal(endpoint, status, String(envelope.code), envelope);
  if (status < 400 && !saysUnknownPath(status, body)) {
    const differences = differencesOf(endpoint.output, body);
    return { outcome: differences.length > 0 ? "differs" : "answers", differences, wrapped, body };
  }
  const refusal = v.safeParse(errorReply, body);
  if (refusal.success) return judgeRefusal(endpoint, status, refusal.output.code, envelope);
  if (saysUnknownPath(status, body))
    return { ...none, outcome: "missing", note: `answered ${status}` };
  return {
    ...none,
    outcome: "differs",
    note: `answered ${status}`,
    differences: differencesOf(errorReply, body),
    wrapped,
  };
}

function judgeRefusal(
  endpoint: Endpoint,
  status: number,
  code: string,
  envelope: unknown,
): Judgement {
  const wrapped = envelope !== undefined;
  const declared: readonly string[] = [...endpoint.errors, ...commonErrors];
  if (declared.includes(code)) return { outcome: "refused", note: code, differences: [], wrapped };
  // A gateway that knows no such path may say so in the contract's own form, or in the envelope's.
  if (saysUnknownPath(status, envelope, code))
    return { outcome: "missing", note: `answered ${status}`, differences: [], wrapped };
  const difference = { field: "code", promised: declared.join(", "), came: "another code" };
  return { outcome: "differs", note: `answered ${status}`, differences: [difference], wrapped };
}

function parse(text: string): { ok: true; body: unknown } | { ok: false; came: string } {
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch {
    const trimmed = text.trim();
    const other = trimmed === "" ? "nothing" : "text that is no JSON";
    return { ok: false, came: trimmed.startsWith("<") ? "HTML" : other };
  }
}

function isWrapped(body: unknown): body is { code: unknown; data: unknown } {
  return typeof body === "object" && body !== null && "code" in body && "data" in body;
}

/** Each field once, however many rows have it. */
function differencesOf(schema: v.GenericSchema, body: unknown): Difference[] {
  const checked = v.safeParse(schema, body);
  const found = checked.success
    ? unknownValues(schema, checked.output, body, "")
    : checked.issues.map((issue) => ({
        field: fieldOf(issue),
        promised: promisedBy(schema, issue),
        came: kindOf(issue.path?.at(-1)?.value ?? (issue.path ? undefined : body)),
      }));
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

const fieldOf = ({ path }: v.BaseIssue<unknown>) =>
  (path ?? []).reduce((field, { key }) => joined(field, key as string | number), "");

const joined = (field: string, key: string | number) =>
  typeof key === "number" ? `${field}[]` : field === "" ? key : `${field}.${key}`;

function promisedBy(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): string {
  if (issue.type === "safe_integer") return "a whole number";
  if (issue.received !== "undefined") return issue.expected ?? issue.type;
  // Of what is not there the issue says no more than its name.
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const missing = keys.reduce<v.GenericSchema | undefined>(
    (inner, key) => inner && innerOf(inner, key),
    schema,
  );
  return missing?.expects ?? issue.type;
}

/** The kind of a value, in place of the value. */
function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return Number.isInteger(value) ? "a whole number" : "a fraction";
  return typeof value === "string"
    ? value === ""
      ? "an empty text"
      : "a text"
    : `a ${typeof value}`;
}

/** Where the contract reads a value that it does not know as `"unknown"`: it breaks nothing, and is to be known. */
function unknownValues(
  schema: v.GenericSchema,
  output: unknown,
  raw: unknown,
  field: string,
): Difference[] {
  if (output === "unknown" && raw !== "unknown") {
    return [{ field, promised: `one of ${valuesOf(schema)}`, came: "another value" }];
  }
  if (typeof output !== "object" || output === null) return [];
  return Object.entries(output).flatMap(([key, value]) => {
    const inner = innerOf(schema, key);
    if (inner === undefined) return [];
    const name = joined(field, Array.isArray(output) ? Number(key) : key);
    return unknownValues(inner, value, (raw as Record<string, unknown>)[key], name);
  });
}

/** A schema of valibot's, by the parts that it may have. */
type Parts = v.GenericSchema & {
  readonly pipe?: readonly Parts[];
  readonly wrapped?: Parts;
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly item?: Parts;
};

function innerOf(schema: v.GenericSchema, key: string): v.GenericSchema | undefined {
  const { pipe, wrapped, entries, item } = schema as Parts;
  if (entries || item) return entries?.[key] ?? item;
  const next = wrapped ?? (pipe?.[0] === schema ? undefined : pipe?.[0]);
  return next && innerOf(next, key);
}

function valuesOf(schema: v.GenericSchema): string {
  const { wrapped, pipe } = schema as Parts;
  const { values } = v.getMetadata(schema) as { readonly values?: readonly unknown[] };
  if (values) return values.join(", ");
  const next = wrapped ?? pipe?.[0];
  return next && next !== schema ? valuesOf(next) : "the contract's values";
}
