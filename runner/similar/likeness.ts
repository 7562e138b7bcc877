import type { Submission } from "../model/submission.ts";
import type { Region } from "./regions.ts";

/** What comparing the submissions of a challenge has come to. */
export interface Likeness {
  readonly challenge: string;
  /** The least likeness of a pair that is reported, 0 to 1. */
  readonly threshold: number;
  /** Submissions that were read, those that are left out included. */
  readonly submissions: number;
  /** Submissions that have enough of their own to be compared. */
  readonly compared: number;
  /** Names of the submissions with too little of their own. */
  readonly tooLittle: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** A fingerprint that more submissions than this have is taken for the task's. */
  readonly commonLimit: number;
  /** How many fingerprints were taken away for that reason. */
  readonly commonFingerprints: number;
  /** Pairs that are as alike as was asked for; `pairs` may hold fewer. */
  readonly found: number;
  /** The most alike first. */
  readonly pairs: readonly AlikePair[];
}

/** A submission that could not be compared. */
export interface LeftOut {
  readonly submission: string;
  /** One sentence. */
  readonly reason: string;
}

/** Two submissions that are alike. */
export interface AlikePair {
  readonly left: Side;
  readonly right: Side;
  /** The part of the shorter one's own fingerprints that both have, 0 to 1. */
  readonly likeness: number;
  /** How many fingerprints both have. */
  readonly shared: number;
  readonly regions: readonly Region[];
}

/** One submission of a pair. */
export interface Side {
  readonly submission: string;
  readonly files: Submission["files"];
  /** Fingerprints of its own: without those of the challenge's files and those that many have. */
  readonly own: number;
}
