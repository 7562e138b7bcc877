import { Fill } from "../words/fill.tsx";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import type { FailedGroup } from "./failure-reasons.ts";
import { printPlace } from "./place-button.tsx";

/** Why all tests of a group fail, in one sentence. */
export function ReasonSentence({ group: { reason, functions, tests } }: { group: FailedGroup }) {
  const said = words().reasons;
  switch (reason.kind) {
    case "known":
    case "sentence":
      return <span {...inEnglish()}>{reason.message}</span>;
    case "not-written":
      return <>{said.notWritten(functions)}</>;
    case "not-exported":
      return <>{said.notExported(functions)}</>;
    case "threw":
      return <Fill text={said.threw} with={{ place: <code dir="ltr">{printPlace(reason.location)}</code> }} />;
    case "account":
      return <>{said.account(said.differences[reason.difference])}</>;
    case "answer": {
      const text = said.answer(tests.length, printSituation(reason.chain));
      return (
        <Fill text={text} with={{ expected: <Answer of={reason.expected} />, actual: <Answer of={reason.actual} /> }} />
      );
    }
  }
}

function Answer({ of }: { of: string }) {
  return <span {...inEnglish()}>{of}</span>;
}

/** In which tests it is: "where the key is missing". */
function printSituation(chain: string | null): string {
  const said = words().reasons;
  const where: Readonly<Record<string, string>> = said.whereChain;
  return (chain !== null && where[chain]) || said.whereNothing;
}
