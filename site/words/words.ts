import type { Words } from "./en.ts";

let current: Words | undefined;

/** Sets the language of all that is drawn from now on. */
export function speak(language: Words): void {
  current = language;
}

/** Runs something in a language, and goes back to the one that was spoken before. */
export function speakingIn<Result>(language: Words, run: () => Result): Result {
  const before = current;
  current = language;
  try {
    return run();
  } finally {
    current = before;
  }
}

/** The interface's words, in the language of the page. @throws Error where none was set */
export function words(): Words {
  // Imported by default, English would weigh on pages of every language.
  if (current === undefined) throw new Error("no language is set: speak() comes before anything is drawn");
  return current;
}
