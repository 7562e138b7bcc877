import { ConsoleOutput } from "./console-output.tsx";
import type { GradedCode } from "./graded-code.ts";
import type { GoTo } from "./place-button.tsx";
import { type ResultsTab, ResultsTabs } from "./results-tabs.tsx";
import { TestResults } from "./test-results.tsx";

export interface LastResultProps {
  readonly graded: GradedCode;
  /** Whether it is not about the code as it is now. */
  readonly old: boolean;
  /** The same in a sentence, where there is time to read it. */
  readonly note: string | null;
  /** Whether its verdict stands above. */
  readonly said: boolean;
  readonly tab: ResultsTab;
  readonly onTab: (tab: ResultsTab) => void;
  readonly onGoTo: GoTo;
  /** Opens the failed test with this id. */
  readonly onShow: (id: string) => void;
}

/** The tests and the console of the last result; one that is old has a sentence above it and dashed lines. */
export function LastResult({ graded, old, note, said, tab, onTab, onGoTo, onShow }: LastResultProps) {
  const { tests, console: lines, consoleLoadLines } = graded.grade;
  // What does not compile has neither.
  if (tests.length === 0 && lines.length === 0) return note === null ? null : <OldNote note={note} />;
  return (
    <div class={old ? "results-last results-outdated" : "results-last"}>
      {note !== null && <OldNote note={note} />}
      <ResultsTabs
        tab={tab}
        onTab={onTab}
        console={lines.length}
        tests={<TestResults {...{ graded, said, onGoTo, onShow }} />}
        output={<ConsoleOutput lines={lines} loadLines={consoleLoadLines} />}
      />
    </div>
  );
}

function OldNote({ note }: { note: string }) {
  return <p class="results-outdated-note">{note}</p>;
}
