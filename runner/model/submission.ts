/** The files of a learner, frozen for grading. */
export interface Submission {
  /** As reports name it, for instance the path on the command line. */
  readonly name: string;
  /** Source text by file name, as `keys_manager.ts`; names have no folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Bytes of files that were left unread because they are beyond any limit. */
  readonly unreadBytes?: number;
  /** Why there is nothing to grade in it: an archive that cannot be opened, for instance. */
  readonly refusal?: Refusal;
}

/** What is wrong with a submission before any of it is looked at; it becomes the grade's error. */
export interface Refusal {
  readonly kind: "load" | "too-large";
  /** One sentence for the learner. */
  readonly message: string;
}
