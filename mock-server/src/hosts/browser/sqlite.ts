import type {
  Database as SqlJsDatabase,
  SqlJsStatic,
  SqlValue,
  Statement as Prepared,
} from "sql.js";

/*
 * SQLite as WebAssembly, behind the calls that drizzle and the server make of better-sqlite3. Builds
 * and tests put it in that package's place; in those tests the stories hold it to the same behaviour.
 */

let sqlJs: SqlJsStatic | undefined;

/** Before the first database is opened: WebAssembly is compiled meanwhile, and the server waits for nothing. */
export function useSqlJs(loaded: SqlJsStatic): void {
  sqlJs = loaded;
}

type Row = SqlValue[] | Record<string, SqlValue>;

class Statement {
  #isRaw = false;

  constructor(
    readonly connection: Database,
    readonly sql: string,
    readonly prepared: Prepared,
  ) {}

  raw(): this {
    this.#isRaw = true;
    return this;
  }

  run(...values: unknown[]): { readonly changes: number; readonly lastInsertRowid: number } {
    this.#rows(values, 1);
    this.connection.noteTransaction(this.sql);
    const { connection } = this;
    return {
      changes: connection.database.getRowsModified(),
      get lastInsertRowid() {
        return connection.numberOf("SELECT last_insert_rowid()");
      },
    };
  }

  get(...values: unknown[]): Row | undefined {
    return this.#rows(values, 1)[0];
  }

  all(...values: unknown[]): Row[] {
    return this.#rows(values, Number.POSITIVE_INFINITY);
  }

  #rows(values: unknown[], most: number): Row[] {
    const { prepared } = this;
    const rows: Row[] = [];
    try {
      // One list stands for all, as in better-sqlite3.
      prepared.bind((Array.isArray(values[0]) ? values[0] : values) as SqlValue[]);
      while (rows.length < most && prepared.step())
        rows.push(this.#isRaw ? prepared.get() : prepared.getAsObject());
    } finally {
      prepared.reset();
    }
    return rows;
  }
}

export default class Database {
  readonly database: SqlJsDatabase;
  inTransaction = false;

  /** Bytes of a database to go on with; a name opens an empty one. */
  constructor(from: string | Uint8Array = ":memory:") {
    if (!sqlJs) throw new Error("SQLite is not loaded yet");
    this.database = new sqlJs.Database(typeof from === "string" ? undefined : from);
  }

  prepare(sql: string): Statement {
    return new Statement(this, sql, this.database.prepare(sql));
  }

  exec(sql: string): void {
    this.database.run(sql);
    this.noteTransaction(sql);
  }

  pragma(text: string): void {
    this.database.exec(`PRAGMA ${text}`);
  }

  close(): void {
    this.database.close();
  }

  /** sql.js does not say whether a transaction is open; only these words open and end one. */
  noteTransaction(sql: string): void {
    if (/^\s*begin\b/i.test(sql)) this.inTransaction = true;
    else if (/^\s*(?:commit|rollback)\b/i.test(sql)) this.inTransaction = false;
  }

  numberOf(sql: string): number {
    return Number(this.database.exec(sql)[0]?.values[0]?.[0]);
  }

  /** The whole database, as a file of SQLite has it. */
  bytes(): Uint8Array {
    return this.database.export();
  }
}
