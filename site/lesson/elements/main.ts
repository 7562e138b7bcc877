import { defineCasperAccount } from "../../account/define-casper-account.ts";
import { definePredictFirst } from "./define-predict-first.ts";
import { lightPairedLines } from "./side-by-side-lines.ts";

// The script of lesson pages: what readers without script find as text and tables comes to life.
defineCasperAccount();
definePredictFirst();
lightPairedLines();

/** What only a lesson or two have is loaded only there. */
const rare: Readonly<Record<string, () => Promise<void>>> = {
  "lose-a-key": async () => (await import("../../account/define-lose-a-key.ts")).defineLoseAKey(),
  "order-puzzle": async () => (await import("./define-order-puzzle.ts")).defineOrderPuzzle(),
  "casper-policy": async () => (await import("./define-casper-policy.ts")).defineCasperPolicy(),
};
for (const [name, define] of Object.entries(rare)) {
  // Without it the table that is there already stays.
  if (document.querySelector(name) !== null) void define();
}
