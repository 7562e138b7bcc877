import { type Attempt, isBetter } from "./attempts.ts";
import { printLearnerName } from "./learner-name.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { RosterIndex, type RosterRow } from "./roster.ts";
import { showShort } from "./visible-text.ts";

/** Prints a gradebook, all of it at the end; its memory grows with the learners. */
export interface GradebookPrinter extends ReportPrinter {
  /** After `finish`: what the teacher should know, a sentence each, as whom no row was found for. */
  readonly notes: readonly string[];
}

/** The platform's own number in a submission's name. */
type IdOf = (attempt: Attempt) => string | null;

/** Which attempt counts for each learner of a roster. */
export interface Assigned {
  readonly byRow: ReadonlyMap<RosterRow, Attempt>;
  readonly notes: readonly string[];
}

/** Finds each submission's learner in a roster. Nobody is guessed: what cannot be placed is in the notes. */
export function assignAttempts(rows: readonly RosterRow[], attempts: readonly Attempt[], idOf: IdOf): Assigned {
  const index = new RosterIndex(rows);
  const best = new BestAttempts<RosterRow>();
  const notes: string[] = [];
  for (const attempt of attempts) {
    const match = index.find(attempt.learner, idOf(attempt));
    if (match.kind === "found") best.add(match.row, attempt);
    else if (match.kind === "unknown") notes.push(`${nameOf(attempt)}: no learner of the roster is called that.`);
    else notes.push(`${nameOf(attempt)} may be by ${match.rows.map(nameRow).join(" or ")}: enter that grade by hand.`);
  }
  const absent = rows.filter((row) => !best.chosen.has(row)).map(nameRow);
  if (absent.length > 0) notes.push(`No submission was found of ${listNames(absent)}.`);
  return { byRow: best.chosen, notes: [...notes, ...best.notes()] };
}

/** Which attempt counts for each learner, where only the submissions' names tell them apart. */
export function groupAttempts(
  attempts: readonly Attempt[],
  idOf: IdOf,
): { readonly learners: readonly Attempt[]; readonly notes: readonly string[] } {
  const best = new BestAttempts<string>();
  const notes: string[] = [];
  for (const attempt of attempts) {
    const id = idOf(attempt);
    const name = printLearnerName(attempt.learner);
    // A platform that gives no number hides who it is.
    const hidden = id === null && attempt.learner.exported !== null;
    if (name === "" || hidden) notes.push(`${nameOf(attempt)}: its name does not say whose it is.`);
    else best.add(id === null ? `name ${name}` : `id ${id}`, attempt);
  }
  return { learners: [...best.chosen.values()], notes: [...notes, ...best.notes()] };
}

/** The best attempt by learner, and what there is to say of the others. */
class BestAttempts<Learner> {
  readonly chosen = new Map<Learner, Attempt>();
  readonly #several = new Map<Learner, readonly Attempt[]>();

  add(learner: Learner, attempt: Attempt): void {
    const other = this.chosen.get(learner);
    if (other === undefined || isBetter(attempt, other)) this.chosen.set(learner, attempt);
    this.#several.set(learner, [...(this.#several.get(learner) ?? []), attempt]);
  }

  notes(): readonly string[] {
    const notes: string[] = [];
    for (const [learner, attempts] of this.#several) {
      const counted = this.chosen.get(learner);
      for (const attempt of attempts) {
        if (attempt.score === null) notes.push(`${nameOf(attempt)} was not graded, by our fault: that is no 0.`);
      }
      if (attempts.length < 2 || counted === undefined) continue;
      notes.push(`${attempts.map(nameOf).join(", ")} are by one learner: ${nameOf(counted)} counts, as the best.`);
    }
    return notes;
  }
}

function nameOf({ submission }: Attempt): string {
  return showShort(submission, 200);
}

function nameRow({ names, cells }: RosterRow): string {
  const shown = names.filter((name) => name !== "").slice(0, 2);
  return showShort(shown.length === 0 ? cells.join(" ") : shown.join(", "), 100);
}

/** The first few, and how many more. */
function listNames(names: readonly string[]): string {
  const more = names.length - 10;
  return `${names.slice(0, 10).join("; ")}${more > 0 ? ` and ${more} more` : ""}`;
}
