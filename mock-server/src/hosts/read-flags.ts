import { parseArgs } from "node:util";
import type { ServeOptions } from "./serve-options";

const usage =
  "Flags: [--port 8787] [--host 127.0.0.1] [--scenario showcase] [--data DIR] [--seed N] [--h5 DIR] [--only-documented]";

/** A flag that cannot be understood; the message is a sentence. */
export class FlagError extends Error {
  override readonly name = "FlagError";
}

/** The options that a command line asks for. Throws a FlagError. */
export function readFlags(args: readonly string[]): ServeOptions {
  const { port, host, scenario, data, seed, h5, "only-documented": onlyDocumented } = parse(args);
  return {
    port: port === undefined ? undefined : wholeNumber("port", port, 65_535),
    host,
    scenario,
    seed: seed === undefined ? undefined : wholeNumber("seed", seed, Number.MAX_SAFE_INTEGER),
    dataDir: data,
    h5Dir: h5,
    onlyDocumented,
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    port: text,
    host: text,
    scenario: text,
    data: text,
    seed: text,
    h5: text,
    "only-documented": flag,
  };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // Node adds advice in further sentences and lines.
    const sentence =
      error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? "") : "Unknown flag";
    throw new FlagError(`${sentence}. ${usage}`);
  }
}

function wholeNumber(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) {
    throw new FlagError(`--${flag} must be a whole number from 0 to ${most}, not "${text}".`);
  }
  return value;
}
