/** What an author says of a challenge beside the Challenge itself. */
export interface AuthorNotes {
  /**
   * Challenges whose mutants are this one's too. Each of their mutants exports one function; it is graded here in
   * place of the solution's, beside the solution's other functions.
   */
  readonly mutantsOf: readonly string[];
}

const notes: ReadonlyMap<string, AuthorNotes> = new Map([
  ["keys-manager", { mutantsOf: ["remove-key-if-exists", "add-or-update-key", "set-threshold"] }],
  ["install-keys-manager", { mutantsOf: ["remove-key-if-exists", "add-or-update-key", "set-threshold"] }],
]);

/** The author's notes on a challenge; a challenge without any has mutants of its own only. */
export function authorNotes(challengeId: string): AuthorNotes {
  return notes.get(challengeId) ?? { mutantsOf: [] };
}
