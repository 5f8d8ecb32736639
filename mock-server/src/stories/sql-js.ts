import initSqlJs from "sql.js";
import Database, { useSqlJs } from "../hosts/browser/sqlite";

/* In place of better-sqlite3 where stories are told on the demo's database: config/vitest.config.ts. */

useSqlJs(await initSqlJs());

export default Database;
