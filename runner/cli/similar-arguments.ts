import { UsageError } from "./io.ts";
import { DEFAULT_CHALLENGE, parseChoice, parseCommand, parseWhole } from "./options.ts";

export const likenessFormats = ["text", "json", "html"] as const;

/** How likeness is reported. */
export type LikenessFormat = (typeof likenessFormats)[number];

const defaults = { threshold: 50, top: 50 } as const;

export const similarHelp = `Usage: cosigner similar <path>… [options]

Finds pairs of submissions that share more than the task explains, also after renaming, reformatting and reordering. It
reports likeness, never guilt: what it means is for a person to find out. A path is what "cosigner grade" takes, but for
standard input.

  --challenge ID    which challenge (${DEFAULT_CHALLENGE})
  --format FORMAT   ${likenessFormats.join(", ")} (text); html shows both submissions of each pair side by side
  --output FILE     write the report there instead of standard output
  --threshold N     the least likeness of a pair, in percent (${defaults.threshold})
  --top N           how many pairs to show, the most alike (${defaults.top})

Exit status: 0 compared, whether there are pairs or not; 2 usage error or nothing to compare; 3 the command itself failed.
`;

/** The command line of `cosigner similar`. */
export interface SimilarArguments {
  readonly paths: readonly string[];
  readonly challenge: string;
  readonly format: LikenessFormat;
  readonly output: string | undefined;
  /** 0 to 1. */
  readonly threshold: number;
  readonly top: number;
}

const options = {
  challenge: { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
  threshold: { type: "string" },
  top: { type: "string" },
} as const;

/** @throws UsageError */
export function parseSimilarArguments(args: readonly string[]): SimilarArguments {
  const { values, positionals } = parseCommand("similar", args, options);
  if (values.output === "") throw new UsageError("--output is empty: name a file.");
  if (positionals.length === 0) throw new UsageError("Nothing to compare: name a folder of submissions.");
  if (positionals.includes("-")) {
    throw new UsageError("Standard input (-) is one submission, and cannot be read twice: name files or a folder.");
  }
  return {
    paths: positionals,
    challenge: values.challenge ?? DEFAULT_CHALLENGE,
    format: parseChoice("--format", values.format ?? "text", likenessFormats),
    output: values.output,
    threshold: (parseWhole("--threshold", values.threshold, 1, 100) ?? defaults.threshold) / 100,
    top: parseWhole("--top", values.top, 1, 1000) ?? defaults.top,
  };
}
