import { casperAccount } from "./casper-account.ts";
import { casperPolicy } from "./casper-policy.ts";
import type { LessonElement } from "./element.ts";
import { loseAKey } from "./lose-a-key.ts";
import { orderPuzzle } from "./order-puzzle.ts";
import { predictFirst } from "./predict-first.ts";
import { sideBySide } from "./side-by-side.ts";

/** Every element that a lesson may hold. */
export const lessonElements: readonly LessonElement[] = [
  casperAccount,
  casperPolicy,
  loseAKey,
  orderPuzzle,
  predictFirst,
  sideBySide,
];
