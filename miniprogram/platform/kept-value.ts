import Taro from "@tarojs/taro";
import * as v from "valibot";

/** WeChat keeps at most 1 MB under a key; UTF-16 text may need up to three bytes a character there. */
const longestValue = 300_000;

export interface KeptValue<Value> {
  /** What was kept, or `undefined`: an odd value, of another version or not of this shape, is dropped. */
  readonly read: () => Value | undefined;
  /** `false` where it is too large or the phone is full: storage is a convenience, never a promise. */
  readonly keep: (value: Value) => boolean;
  readonly drop: () => void;
}

/**
 * The one way to keep something on the phone. Whoever reads it may be a later version of the app, or
 * meet what a developer's tool or a broken write has left: so each value has a version and a schema,
 * and what does not fit is as good as never kept. Raise `version` where old values fit the schema and
 * mean something else.
 */
export function keptValue<Schema extends v.GenericSchema>(
  name: string,
  version: number,
  schema: Schema,
): KeptValue<v.InferOutput<Schema>> {
  const kept = v.object({ version: v.literal(version), value: schema });
  return {
    read: () => {
      const text = readText(name);
      if (text === undefined) return undefined;
      const checked = v.safeParse(kept, parsed(text));
      if (checked.success) return (checked.output as { value: v.InferOutput<Schema> }).value;
      remove(name);
      return undefined;
    },
    keep: (value) => {
      const text = JSON.stringify({ version, value });
      if (text.length > longestValue) return false;
      try {
        Taro.setStorageSync(name, text);
        return true;
      } catch {
        return false;
      }
    },
    drop: () => remove(name),
  };
}

/**
 * The same for a name and a form that the documents give: the bare value lies there, for whoever knows
 * the name. Earlier versions may have written it otherwise: the schema reads what it can make sense of,
 * and the rest is dropped.
 */
export function keptPlain<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): Pick<KeptValue<v.InferOutput<Schema>>, "read" | "drop"> & {
  readonly keep: (value: v.InferInput<Schema>) => void;
} {
  return {
    read: () => {
      const value = readValue(name);
      if (value === undefined) return undefined;
      const checked = v.safeParse(schema, value);
      if (checked.success) return checked.output;
      remove(name);
      return undefined;
    },
    keep: (value) => {
      try {
        Taro.setStorageSync(name, value);
      } catch {
        // Full: what was chosen holds as long as the app lives.
      }
    },
    drop: () => remove(name),
  };
}

/** `undefined` where nothing is kept: WeChat then answers with an empty text. */
function readValue(name: string): unknown {
  try {
    const value: unknown = Taro.getStorageSync(name);
    return value === "" || value === null ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Drops everything that is kept under a name of which `isMeant`. */
export function dropKept(isMeant: (name: string) => boolean): void {
  Taro.getStorageInfoSync().keys.filter(isMeant).forEach(remove);
}

function readText(name: string): string | undefined {
  const value = readValue(name);
  // Not ours where it is something else: every value is kept as text.
  return value === undefined || typeof value === "string" ? value : "null";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function remove(name: string): void {
  try {
    Taro.removeStorageSync(name);
  } catch {
    // Nothing was kept, so there is nothing to take away.
  }
}
