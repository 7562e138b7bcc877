import { Refusal } from "./refusal.ts";

/** So many characters, as a reader counts them. */
const MAX_LENGTH = 40;

/** What nobody sees, or what turns the direction of the text around it: one name could pass for another. */
const invisible =
  /\u2800|\ufffc|\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|(?![\ufe0f\u200d])\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/u;

/** Written after an emoji, to join two or to choose its look; anywhere else they are as invisible as the others. */
const looseJoiner = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)(?:\ufe0f|\u200d)/u;

/** A learner's name in one form, and what tells the same names. */
export interface LearnerName {
  readonly name: string;
  /** Without differences of case, width or accents' spelling. */
  readonly folded: string;
}

/** Reads the name that somebody gives. @throws Refusal that says what is wrong with it */
export function parseLearnerName(text: string): LearnerName {
  const name = text
    .normalize("NFC")
    .trim()
    .replace(/\p{Zs}+/gu, " ");
  if (name === "") throw new Refusal("bad-name", "The name is empty: give one that your teacher knows you by.");
  if (invisible.test(name) || looseJoiner.test(name)) {
    throw new Refusal(
      "bad-name",
      "The name holds a character that cannot be seen, or that turns the text around it: type it anew without.",
    );
  }
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) {
    throw new Refusal("bad-name", "The name has no letter: give one that can be read aloud.");
  }
  const length = [...new Intl.Segmenter().segment(name)].length;
  // A letter can carry any number of marks.
  if (length > MAX_LENGTH || name.length > 4 * MAX_LENGTH || /\p{M}{4}/u.test(name)) {
    throw new Refusal("bad-name", `The name is too long: ${MAX_LENGTH} characters are the most.`);
  }
  // A joiner that joins nothing is not seen.
  return {
    name,
    folded: name
      .normalize("NFKC")
      .replace(/[\ufe0f\u200d]/g, "")
      .toLowerCase(),
  };
}
