/** Why a version of the code was kept. */
export type KeptReason = (typeof keptReasons)[number];

const keptReasons = ["editing", "left", "reset", "replaced", "import", "starter", "other-tab"] as const;

/** What came of a run: a count of tests, or a sentence on why there is none. */
export type RunOutcome =
  | { readonly kind: "graded"; readonly passed: number; readonly tests: number }
  | { readonly kind: "error"; readonly message: string };

/** Code of before: of a run with what came of it, or a version that was kept. */
export type EarlierCode = EarlierRun | KeptVersion;

export interface EarlierRun {
  readonly kind: "run";
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  readonly outcome: RunOutcome;
}

export interface KeptVersion {
  readonly kind: "version";
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: KeptReason;
}

const MAX_RUNS = 20;
const MAX_VERSIONS = 12;
/** Of one challenge's file, all together; browsers keep about 5 million characters for a whole site. */
export const MAX_CHARACTERS = 128 * 1024;

/** Newest first, each kind of code once, no more than is kept of one file. */
export function boundEarlier(entries: readonly EarlierCode[]): readonly EarlierCode[] {
  const seen = new Set<string>();
  const left = { run: MAX_RUNS, version: MAX_VERSIONS };
  let characters = MAX_CHARACTERS;
  const kept: EarlierCode[] = [];
  for (const entry of [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))) {
    const identity = `${entry.kind} ${entry.text}`;
    if (seen.has(identity) || left[entry.kind] === 0) continue;
    characters -= entry.text.length;
    // What is older than the first that does not fit goes as well: a gap would be read as nothing done.
    if (characters < 0) break;
    seen.add(identity);
    left[entry.kind] -= 1;
    kept.push(entry);
  }
  return kept;
}

/** Reads what is stored; whatever is damaged is left out. */
export function parseEarlier(json: unknown): readonly EarlierCode[] {
  return Array.isArray(json) ? boundEarlier(json.flatMap(parseEntry)) : [];
}

/** Reads a reason; `undefined` where it is none of ours. */
export function parseKeptReason(json: unknown): KeptReason | undefined {
  return keptReasons.find((reason) => reason === json);
}

function parseEntry(json: unknown): readonly EarlierCode[] {
  if (typeof json !== "object" || json === null) return [];
  const { kind, text, at, outcome, reason } = json as Record<string, unknown>;
  if (typeof text !== "string" || typeof at !== "string" || Number.isNaN(Date.parse(at))) return [];
  if (kind === "run") {
    const parsed = parseOutcome(outcome);
    return parsed === undefined ? [] : [{ kind, text, at, outcome: parsed }];
  }
  const known = parseKeptReason(reason);
  return kind === "version" && known !== undefined ? [{ kind, text, at, reason: known }] : [];
}

function parseOutcome(json: unknown): RunOutcome | undefined {
  if (typeof json !== "object" || json === null) return undefined;
  const { kind, passed, tests, message } = json as Record<string, unknown>;
  if (kind === "error" && typeof message === "string") return { kind, message };
  if (kind !== "graded" || typeof passed !== "number" || typeof tests !== "number") return undefined;
  return { kind, passed, tests };
}
