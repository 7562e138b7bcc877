// What draws a result, as one chunk: nobody needs it before the first run.
export { LastResult } from "./last-result.tsx";
export { openTest } from "./test-row.tsx";
export { VerdictSummary } from "./verdict-summary.tsx";
export { describeVerdict } from "./verdict-words.ts";
