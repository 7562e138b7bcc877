import { type KeptReason, parseKeptReason } from "./earlier-code.ts";

/** What is kept of a draft, or of one that was replaced. */
export interface SavedText {
  readonly text: string;
  /** ISO 8601. */
  readonly savedAt: string;
  /** The starter that the code began from; drafts of early visits do not say. */
  readonly starter?: string;
  /** What replaced it, where it was. */
  readonly reason?: KeptReason;
}

/** Reads stored code; `undefined` where it is damaged. */
export function parseSavedText(json: unknown): SavedText | undefined {
  if (typeof json !== "object" || json === null) return undefined;
  const { text, savedAt, starter, reason } = json as Record<string, unknown>;
  if (typeof text !== "string" || typeof savedAt !== "string" || Number.isNaN(Date.parse(savedAt))) return undefined;
  const known = parseKeptReason(reason);
  return {
    text,
    savedAt,
    ...(typeof starter === "string" && { starter }),
    ...(known !== undefined && { reason: known }),
  };
}
