import type { LearnerName } from "./learner-name.ts";

/** A learner of a roster: a row of a gradebook or worksheet. */
export interface RosterRow {
  /** Every cell, as it was. */
  readonly cells: readonly string[];
  /** The platform's own number of the learner or submission, where it has one. */
  readonly id: string | null;
  /** Names, logins, email addresses and IDs by which the learner may be called. */
  readonly names: readonly string[];
}

/** Whom a submission is from: a row, nobody, or several who might be meant. */
export type RosterMatch =
  | { readonly kind: "found"; readonly row: RosterRow }
  | { readonly kind: "unknown" }
  | { readonly kind: "ambiguous"; readonly rows: readonly RosterRow[] };

/** Finds learners by what a submission is called. Nobody is guessed: a name that fits two is ambiguous. */
export class RosterIndex {
  readonly #byId = new Map<string, RosterRow>();
  readonly #byName = new Map<string, Set<RosterRow>>();

  constructor(rows: readonly RosterRow[]) {
    for (const row of rows) {
      if (row.id !== null) this.#byId.set(row.id, row);
      for (const name of row.names) this.#addName(name, row);
    }
  }

  /** @param id the platform's number in the submission's name: with it no name is looked at, which may be another's */
  find({ names }: LearnerName, id: string | null): RosterMatch {
    if (id !== null) {
      const row = this.#byId.get(id);
      return row === undefined ? { kind: "unknown" } : { kind: "found", row };
    }
    for (const name of names.flatMap(turnName)) {
      const rows = this.#byName.get(foldName(name));
      if (rows !== undefined) return toMatch([...rows]);
    }
    return { kind: "unknown" };
  }

  #addName(name: string, row: RosterRow): void {
    const at = name.indexOf("@");
    // ada@example.org is ada, too.
    for (const one of [...turnName(name), ...(at > 0 ? [name.slice(0, at)] : [])]) {
      const key = foldName(one);
      if (key === "") continue;
      const rows = this.#byName.get(key) ?? new Set();
      this.#byName.set(key, rows.add(row));
    }
  }
}

function toMatch(rows: readonly RosterRow[]): RosterMatch {
  const [row] = rows;
  if (row === undefined) return { kind: "unknown" };
  return rows.length === 1 ? { kind: "found", row } : { kind: "ambiguous", rows };
}

/** The name, and "Ada Lovelace" of "Lovelace, Ada". */
function turnName(name: string): readonly string[] {
  const [last, first, ...more] = name.split(",");
  return first === undefined || more.length > 0 ? [name] : [name, `${first} ${last}`];
}

/** Letters and digits alone, in lower case and without accents: systems differ in all else. */
function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
