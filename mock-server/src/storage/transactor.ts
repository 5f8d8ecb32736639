import type { Database as Connection } from "better-sqlite3";

/**
 * Runs work in one transaction of the connection, with `beforeCommit` at its end; a throw undoes all of
 * it. An inner one joins the outer: the driver knows no nested ones.
 *
 * @note Not the driver's own: on a full disk SQLite has already undone everything, and the driver's
 * second roll-back fails with words that hide the cause.
 */
export function transactor(connection: Connection, beforeCommit: () => void) {
  return <Result>(work: () => Result): Result => {
    if (connection.inTransaction) return work();
    connection.exec("BEGIN");
    try {
      const result = work();
      beforeCommit();
      connection.exec("COMMIT");
      return result;
    } catch (error) {
      if (connection.inTransaction) connection.exec("ROLLBACK");
      throw error;
    }
  };
}
