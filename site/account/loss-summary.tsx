import type { KeyLoss } from "./key-loss.ts";
import { summarizeLosses } from "./key-loss-words.ts";
import { VerdictLine } from "./verdict-line.tsx";

/** What an account survives, in a line for loss and a line for theft. */
export function LossSummary({ losses }: { losses: readonly KeyLoss[] }) {
  return (
    <div class="account-reach">
      {summarizeLosses(losses).map(({ good, sentence }) => (
        <VerdictLine key={sentence} reached={good}>
          {sentence}
        </VerdictLine>
      ))}
    </div>
  );
}
