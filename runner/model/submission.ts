/** The files of a learner, frozen for grading. */
export interface Submission {
  /** As reports name it, for instance the path on the command line. */
  readonly name: string;
  /** Source text by file name, as `keys_manager.ts`; names have no folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Bytes of files that were left unread because they are beyond any limit. */
  readonly unreadBytes?: number;
}
