import initSqlJs from "sql.js";
import { answerFetch } from "../../http/answer-fetch";
import { worldHandlers } from "../../http/world-handlers";
import { inTurn, isTurnTaken } from "../../jobs/in-turn";
import { dueSteps } from "../../jobs/run-due-jobs";
import { bySlices } from "../../jobs/steps";
import { deliverDue } from "../../outbox/deliver";
import { connectionOf } from "../../scenarios/bulk-insert";
import { scenarios } from "../../scenarios/find-scenario";
import { openWorld } from "../../scenarios/open-world";
import { DataFolderError } from "../../storage/data-folder-error";
import type { World } from "../../storage/world";
import { readKept, writeKept } from "./keep";
import { buffer } from "./node/bytes";
import { keepAs } from "./open-database";
import type Database from "./sqlite";
import { useSqlJs } from "./sqlite";

Object.assign(globalThis, { Buffer: buffer });

const tickMs = 1000;
const unreadable = "上次的演示读不出来，已经重新开始。";
const full = "浏览器的存储空间不够：现在起的改动，关闭页面后不会保留。";

export interface DemoWorld {
  /** What the person should know of it, as a sentence. */
  readonly notice: string | null;
  /** The reply, when what the request changed is kept. */
  answer(request: Request): Promise<Response>;
}

/** Before a world is opened. */
export async function loadSqlite(wasmBinary: ArrayBuffer): Promise<void> {
  useSqlJs(await initSqlJs({ wasmBinary }));
}

/** The whole world is kept with each answer that changed it, which takes a large one seconds. */
const small = scenarios.filter(({ isLong }) => isLong !== true);

/**
 * Opens the world as this browser kept it, or a new one, and lets its time pass.
 *
 * @param folder Where the demo is: `https://x.github.io/shop/demo/`.
 * @param tell Tells every page.
 */
export async function openDemoWorld(
  folder: URL,
  tell: (sentence: string) => void,
): Promise<DemoWorld> {
  // Two demos of one host are two worlds.
  const name = `demo ${folder.pathname}`;
  const bytes = await readKept(name).catch(() => null);
  const { world, notice } = openKept(name, bytes, folder);
  const save = saver(world, name, tell, bytes !== null && notice === null);
  const site = {
    handlers: worldHandlers({
      world,
      onFailure: (failure) => console.error(failure),
      allowance: null,
    }),
    files: () => Promise.resolve(null),
    now: () => world.clock.now(),
  };
  const basePath = folder.pathname.replace(/\/$/, "");
  // Whoever asks is the page that the world belongs to.
  const peer = { address: "127.0.0.1", trusted: true };
  setInterval(() => {
    if (isTurnTaken(world)) return;
    void inTurn(world, () => bySlices(dueSteps(world)))
      .then(() => deliverDue(world))
      .then(save)
      .catch((error: unknown) => console.error(error));
  }, tickMs);
  return {
    notice,
    answer: async (request) => {
      const reply = await answerFetch(request, { site, basePath, peer });
      await save();
      return reply;
    },
  };
}

function openKept(name: string, bytes: Uint8Array | null, folder: URL) {
  const open = (from: Uint8Array | null): World => {
    keepAs(name, from);
    return openWorld({
      dataDir: name,
      publicUrl: folder.href.replace(/\/$/, ""),
      scenarios: small,
    });
  };
  try {
    return { world: open(bytes), notice: null };
  } catch (error) {
    if (bytes === null) throw error;
    console.error(error);
    return {
      world: open(null),
      notice: error instanceof DataFolderError ? error.message : unreadable,
    };
  }
}

/** Keeps the world where anything was written since it was kept last, one time after the other. */
function saver(world: World, name: string, tell: (sentence: string) => void, isKept: boolean) {
  const database = connectionOf(world) as unknown as Database;
  const written = () => database.numberOf("SELECT total_changes()");
  let saved = isKept ? 0 : -1;
  let isFull = false;
  const saveNow = async (): Promise<void> => {
    const now = written();
    if (now === saved) return;
    try {
      await writeKept(name, database.bytes());
      saved = now;
      isFull = false;
    } catch (error) {
      console.error(error);
      if (!isFull) tell(full);
      isFull = true;
    }
  };
  let last = Promise.resolve();
  return (): Promise<void> => (last = last.then(saveNow));
}
