import type { Location } from "../../runner/chain/contract.ts";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";

/** What opens a place in the learner's code. */
export type GoTo = (location: Location) => void;

/** A place in the code; pressing it puts the cursor there. */
export function PlaceButton({ location, onGoTo }: { location: Location; onGoTo: GoTo }) {
  const place = printPlace(location);
  const label = words().verdict.goTo.replace("{place}", place);
  return (
    <button type="button" class="button-quiet place-button" aria-label={label} onClick={() => onGoTo(location)}>
      <code dir="ltr">{place}</code>
    </button>
  );
}

/** A sentence of the grader's; where it names the place, that is a button which goes there. */
export function GraderSentence({ text, location, onGoTo }: { text: string; location: Location | null; onGoTo: GoTo }) {
  const [before = "", ...rest] = location === null ? [text] : text.split(printPlace(location));
  if (location === null || rest.length === 0) return <span {...inEnglish()}>{text}</span>;
  return (
    <span {...inEnglish()}>
      {before}
      <PlaceButton location={location} onGoTo={onGoTo} />
      {rest.join(printPlace(location))}
    </span>
  );
}

/** `keys_manager.ts:3:5` */
export function printPlace({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
