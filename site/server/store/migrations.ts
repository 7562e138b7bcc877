import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { first } from "./migrations/0001-first.ts";
import { waitingAttempts } from "./migrations/0002-waiting-attempts.ts";
import type { ColumnTypes } from "./migrations/column-types.ts";
import type { Database } from "./tables.ts";

/** One step from one schema to the next. */
export type Migrate = (db: Kysely<unknown>, types: ColumnTypes) => Promise<void>;

/** All steps, by name, in order. What was released is not changed any more: a new step is added. */
export const migrations: Readonly<Record<string, Migrate>> = {
  "0001-first": first,
  "0002-waiting-attempts": waitingAttempts,
};

/** The names of the steps that a database has taken. */
export async function listTaken(db: Database): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}

/** Takes the steps that were not taken yet, all in one transaction. @throws what went wrong; nothing is changed then */
export async function migrate(db: Database, types: ColumnTypes, steps = migrations): Promise<void> {
  const provided = Object.entries(steps).map(([name, step]): [string, Migration] => [
    name,
    { up: (transaction: Kysely<unknown>) => step(transaction, types) },
  ]);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(provided)) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
