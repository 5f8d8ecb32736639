import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DataFolderError } from "../storage/data-folder-error";
import { withdrawals } from "../storage/money-tables";
import { operators, sessions, settings } from "../storage/people-tables";
import type { World } from "../storage/world";
import { identify } from "../use-cases/session/authenticate";
import { loginByMiniapp, loginByOperator } from "../use-cases/session/log-in";
import { openWorld, type OpenWorldOptions } from "./open-world";

let dataDir: string;
const opened: World[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "kept-world-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const world of opened.splice(0)) world.close();
  rmSync(dataDir, { recursive: true });
});

function open(options: OpenWorldOptions = {}): World {
  const world = openWorld({ dataDir, ...options });
  opened.push(world);
  return world;
}

/** Makes a world, does something to it, and leaves it behind. */
function leave(change: (world: World) => void = () => {}, scenario = "empty"): void {
  const world = openWorld({ dataDir, scenario });
  change(world);
  world.close();
}

const rightsOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const rightsIn = () => readdirSync(dataDir).map((name) => [name, rightsOf(join(dataDir, name))]);

describe.skipIf(process.platform === "win32")("rights", () => {
  test("a kept world is for its owner only, whatever the umask and the folder's rights were", () => {
    const before = process.umask(0);
    try {
      chmodSync(dataDir, 0o777);
      open({ scenario: "empty" });
    } finally {
      process.umask(before);
    }
    expect(rightsOf(dataDir)).toBe("700");
    const rights = rightsIn();
    expect(rights.map(([name]) => name)).toContain("distribution.sqlite-wal");
    expect(rights.filter(([, right]) => right !== "600")).toEqual([]);
  });

  test("a folder that is made for it is shut from the start, and one that was left open is shut", () => {
    const made = join(dataDir, "of", "mine");
    openWorld({ dataDir: made, scenario: "empty" }).close();
    expect(rightsOf(made)).toBe("700");
    rmSync(join(dataDir, "of"), { recursive: true });
    leave();
    expect(readdirSync(dataDir)).toContain("distribution.sqlite-shm");
    for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o666);
    open();
    expect(rightsIn().filter(([, right]) => right !== "600")).toEqual([]);
  });

  test("a folder that holds other things is left to them", () => {
    chmodSync(dataDir, 0o755);
    writeFileSync(join(dataDir, "notes.txt"), "", { mode: 0o644 });
    open({ scenario: "empty" });
    expect(rightsOf(dataDir)).toBe("755");
    expect(rightsOf(join(dataDir, "notes.txt"))).toBe("644");
    expect(rightsOf(join(dataDir, "distribution.sqlite"))).toBe("600");
  });
});

describe("one server at a time", () => {
  test("the second is told with a sentence, and the first goes on", () => {
    const first = open({ scenario: "empty" });
    expect(() => openWorld({ dataDir })).toThrow(DataFolderError);
    expect(() => openWorld({ dataDir })).toThrow(`Another server keeps its world in ${dataDir}`);
    first.reset({ seed: 2 });
    first.close();
    expect(open().db.select().from(settings).get()?.seed).toBe(2);
  });

  test("a start that fails leaves the folder to the next one", () => {
    expect(() => openWorld({ dataDir, scenario: "nowhere" })).toThrow("nowhere");
    leave();
    expect(() => openWorld({ dataDir, scenario: "showcase" })).toThrow(DataFolderError);
    open();
  });
});

describe("what is no world to go on with is refused with a sentence, and left as it is", () => {
  const sentenceOf = (options: OpenWorldOptions = {}): string => {
    try {
      open(options);
    } catch (error) {
      expect(error).toBeInstanceOf(DataFolderError);
      return error instanceof Error ? error.message : "";
    }
    throw new Error("it was opened");
  };

  test("another scenario or seed than the kept one", () => {
    leave();
    expect(sentenceOf({ scenario: "newcomer" })).toContain(
      "is the scenario empty with seed 1, not the scenario newcomer with seed 1: leave --scenario",
    );
    expect(sentenceOf({ seed: 7 })).toContain("not the scenario empty with seed 7");
    expect(open({ scenario: "empty", seed: 1 }).db.select().from(settings).get()).toMatchObject({
      scenario: "empty",
      seed: 1,
    });
  });

  test("a world of a later version", () => {
    leave(({ db }) =>
      db.run(
        sql`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)`,
      ),
    );
    expect(sentenceOf()).toContain(`in ${dataDir} was kept by a later version`);
  });

  test("a file that is no database", () => {
    const file = join(dataDir, "distribution.sqlite");
    writeFileSync(file, "once upon a time ".repeat(500));
    expect(sentenceOf()).toContain(`${file} is no database`);
    expect(statSync(file).size).toBe(8500);
  });

  test("somebody else's database", () => {
    leave(({ db }) => db.run(sql`DROP TABLE __drizzle_migrations`));
    expect(sentenceOf()).toContain("is none of this server's");
  });

  test("a file in the place of the folder, or before it", () => {
    const file = join(dataDir, "file");
    writeFileSync(file, "");
    expect(sentenceOf({ dataDir: file })).toContain("it is a file");
    expect(sentenceOf({ dataDir: join(file, "deeper") })).toContain("a part of its path is a file");
    mkdirSync(join(dataDir, "distribution.sqlite"));
    expect(() => open()).toThrow();
    expect(existsSync(file)).toBe(true);
  });
});

const password = "a good password";
const caller = { address: "127.0.0.1" };
const operatorToken = (world: World): string =>
  loginByOperator(
    world,
    { account: "operator", password: process.env["OPERATOR_PASSWORD"] || "operator" },
    caller,
  ).token;

describe("tokens", () => {
  test("a changed password ends the operators' tokens and nobody else's; the same one ends none", () => {
    vi.stubEnv("OPERATOR_PASSWORD", password);
    let operator = "";
    let member = "";
    leave((world) => {
      operator = operatorToken(world);
      member = loginByMiniapp(world, { code: "somebody" }, caller).token;
    });
    leave((world) => {
      expect(identify(world, operator)?.operatorId).toBe(1);
    });
    vi.stubEnv("OPERATOR_PASSWORD", "another password");
    const changed = open();
    expect(identify(changed, operator)).toBeNull();
    expect(identify(changed, member)?.memberId).toBe(1);
  });

  test("a reset keeps the password in mind, which is kept as nothing that could be read", () => {
    vi.stubEnv("OPERATOR_PASSWORD", password);
    let token = "";
    leave((world) => {
      world.reset({ scenario: "newcomer" });
      token = operatorToken(world);
      const kept = JSON.stringify(world.db.select().from(settings).all());
      expect(kept).not.toContain(password);
      expect(kept).not.toContain(Buffer.from(password).toString("base64").replaceAll("=", ""));
    });
    expect(identify(open(), token)?.operatorId).toBe(1);
  });

  test("those of a world of an earlier version go on, and are readable no more", () => {
    const token = "u3nH0vJt5yq2RkZ8sWcXeA1bLdPfGm7T";
    leave((world) => {
      const expiresAt = world.clock.now() + 1000_000;
      world.db.insert(operators).values({ operatorId: 9, account: "else", name: "else" }).run();
      world.db.insert(sessions).values({ tokenDigest: token, memberId: 1, expiresAt }).run();
    });
    const world = open();
    expect(identify(world, token)?.memberId).toBe(1);
    expect(JSON.stringify(world.db.select().from(sessions).all())).not.toContain(token);
  });
});

test("accounts are kept under a key of the world's own, those of an earlier version too", () => {
  const account = "6222021234567890123";
  const plain = createHash("sha256").update(account).digest("base64url");
  const rowOf = ({ db }: World) =>
    db.select().from(withdrawals).where(eq(withdrawals.withdrawalId, 1)).get();
  leave(({ db, books }) => {
    expect(books.accountDigest(account)).not.toBe(plain);
    db.update(withdrawals)
      .set({ accountDigest: plain })
      .where(eq(withdrawals.withdrawalId, 1))
      .run();
    db.update(settings)
      .set({ digestKey: sql`NULL` })
      .run();
  }, "payout-failing");
  const world = open();
  const kept = rowOf(world)?.accountDigest;
  expect(kept).not.toBe(plain);
  // The same request, sent again, is still known by it.
  expect(kept).toBe(world.books.accountDigest(account));
  const other = openWorld({ scenario: "empty" });
  expect(other.books.accountDigest(account)).not.toBe(kept);
  other.close();
});
