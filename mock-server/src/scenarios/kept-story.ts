import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getTableName } from "drizzle-orm";
import { shanghaiDay } from "../domain/shanghai-time";
import { allTables } from "../storage/all-tables";
import { withoutTriggers } from "../storage/earning-sums";
import { settings } from "../storage/people-tables";
import type { Identity } from "../storage/running-world";
import type { World } from "../storage/world";
import { connectionOf } from "./bulk-insert";

/*
 * A story that takes seconds to tell is told once a day and state of the code, and kept in a file
 * beside that code. From there it is copied into the next world, where the hours since then pass as
 * they would have passed in it.
 */

const sources = join(import.meta.dirname, "..");
const contract = dirname(createRequire(import.meta.url).resolve("@distribution/sdk/server"));
const folder = join(sources, "..", ".cache", "stories");

export interface KeptStory {
  /** Fills the empty tables; false where the story has to be told. Call it inside a transaction. */
  recall(): boolean;
  /** Keeps what was told, in place of everything older. Not inside a transaction. */
  keep(): void;
  /** Lets go of the file. Not inside a transaction. */
  close(): void;
}

export function openKeptStory(world: World, { scenario, seed }: Identity, now: number): KeptStory {
  const connection = connectionOf(world);
  const name = `${scenario}-${seed}-${shanghaiDay(now)}-${fingerprint()}.sqlite`;
  const file = join(folder, name);
  const attach = (): boolean => {
    if (!existsSync(file)) return false;
    connection.prepare("ATTACH ? AS kept").run(file);
    return true;
  };
  const isKept = attach();
  return {
    recall() {
      if (!isKept) return false;
      withoutTriggers(connection, () => {
        for (const table of allTables.filter((one) => one !== settings).map(getTableName)) {
          connection.exec(`INSERT INTO main.${table} SELECT * FROM kept.${table}`);
        }
      });
      return true;
    },
    keep() {
      if (isKept || !canKeep()) return;
      // Under its name it is whole, however many servers start at once.
      const unfinished = join(folder, `${process.pid}-${name}`);
      connection.prepare("VACUUM INTO ?").run(unfinished);
      for (const older of readdirSync(folder)) {
        if (older.startsWith(`${scenario}-`)) rmSync(join(folder, older), { force: true });
      }
      renameSync(unfinished, file);
      // The pages that were read for it: a tenth of the memory that a large world takes.
      connection.pragma("shrink_memory");
    },
    close() {
      if (isKept) connection.exec("DETACH kept");
    },
  };
}

/** An installed package may lie where nothing can be written: then it is told each time. */
function canKeep(): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Of all that tells a story: this package's code and the contract's. By size and time of change, since to read it all takes longer. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const root of [sources, contract]) {
    const files = readdirSync(root, { recursive: true, encoding: "utf8" });
    for (const file of files.filter(isPartOfIt).toSorted()) {
      const { size, mtimeMs } = statSync(join(root, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

const isPartOfIt = (file: string): boolean => /(?<!\.test)\.(?:[cm]?[jt]s|sql)$/.test(file);
