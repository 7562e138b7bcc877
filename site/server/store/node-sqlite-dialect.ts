import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { SqliteAdapter, SqliteDialect, type SqliteStatement } from "kysely";
import { StorageFullError } from "../classroom/store.ts";

/** The queries are few, and each is written the same way each time. */
const MOST_STATEMENTS = 300;

/** SQLite's codes for no room: in the database or its log, and for the log's index. */
const FULL_CODES = [13, 4874];

/** SQLite can undo what a migration did to the tables, which Kysely does not count on. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's dialect for Node's own SQLite. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(database: DatabaseSync) {
    super({ database: { prepare: preparer(database), close: () => database.close() } });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** Prepares each query once. */
function preparer(database: DatabaseSync): (sql: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = sql === "rollback" ? rollback(database) : wrap(orFull(() => database.prepare(sql)));
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    statements.set(sql, statement);
    return statement;
  };
}

function wrap(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => orFull(() => statement.all(...toInput(parameters))),
    run: (parameters) => orFull(() => statement.run(...toInput(parameters))),
    iterate: (parameters) => statement.iterate(...toInput(parameters)),
  };
}

/** SQLite has already rolled back by itself where it ran out of room, and would call a second time an error. */
function rollback(database: DatabaseSync): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    run() {
      if (database.isTransaction) database.exec("rollback");
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [].values(),
  };
}

function toInput(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === "string" || typeof value === "number" || value instanceof Uint8Array) {
      return value;
    }
    throw new TypeError(`SQLite cannot hold a value of type ${typeof value}.`);
  });
}

/** Does something with SQLite. @throws StorageFullError where there is no room for it */
export function orFull<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!isFull(error)) throw error;
    throw new StorageFullError("There is no room left for the classrooms' data: make some on the disk.", {
      cause: error,
    });
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && FULL_CODES.some((code) => code === error.errcode);
}
