import type { NeighbourLesson } from "./lesson-view.ts";

/** The glossary as its page shows it. */
export interface GlossaryView {
  readonly title: string;
  readonly summary: string;
  /** In the order of the alphabet. */
  readonly entries: readonly GlossaryEntry[];
}

/** A term and what it means. */
export interface GlossaryEntry {
  /** Its place in the page; lessons link to it. */
  readonly id: string;
  readonly title: string;
  /** What it means, as HTML made from the author's Markdown. */
  readonly html: string;
  /** The first lesson with the term in it; `null` where none has it. */
  readonly firstUse: (NeighbourLesson & { readonly label: string }) | null;
}
