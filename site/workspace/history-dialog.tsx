import { useState } from "preact/hooks";
import { Dialog } from "../results/dialog.tsx";
import { words } from "../words/words.ts";
import { CodeDiff, type LabelledCode } from "./code-diff.tsx";
import type { EarlierCode } from "./earlier-code.ts";
import { printTime } from "./print-time.ts";
import type { DialogProps } from "./workspace-tools.ts";

/** The runs and versions of before: each with its code, what differs from other code, and the way back. */
export function HistoryDialog({ tools, onClose }: DialogProps) {
  const { own, data, settings } = tools;
  const { history: says } = words();
  // As it was on opening: what is chosen stays where it is.
  const [entries] = useState(() => own.history?.entries ?? []);
  const [index, choose] = useState(0);
  const [other, setOther] = useState("now");
  const chosen = entries[index];
  const bringBack = (text: string) => {
    own.replaceWith(text, "replaced");
    tools.say(says.broughtBack);
    tools.showPane("code");
    onClose();
  };
  return (
    <Dialog title={says.title} class="dialog-wide" onClose={onClose}>
      {chosen === undefined ? (
        <p>{says.empty}</p>
      ) : (
        <div class="history">
          <Entries entries={entries} index={index} onChoose={choose} />
          <div class="history-shown">
            <OtherChoice entries={entries} index={index} other={other} onChoose={setOther} />
            <Shown
              code={labelOf(chosen)}
              other={findOther(other, entries, { now: own.text, starter: own.starter })}
              assets={data.assets}
              plain={settings.values.plainEditor}
            />
            <div class="dialog-actions">
              {chosen.text === own.text ? (
                <p class="dialog-note">{says.isNow}</p>
              ) : (
                <button type="button" class="button-quiet" onClick={() => bringBack(chosen.text)}>
                  {says.bringBack}
                </button>
              )}
            </div>
          </div>
        </div>
      )}
      <p class="dialog-note">
        {says.note} {own.history?.stored === false && says.notKept}
      </p>
    </Dialog>
  );
}

interface EntriesProps {
  readonly entries: readonly EarlierCode[];
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

function Entries({ entries, index, onChoose }: EntriesProps) {
  return (
    <fieldset class="history-list">
      <legend>{words().history.list}</legend>
      {entries.map((entry, place) => (
        <label key={place} class="history-entry">
          <input type="radio" name="history-entry" checked={place === index} onChange={() => onChoose(place)} />
          <time dateTime={entry.at}>{printTime(new Date(entry.at))}</time>
          <span class="history-what">{describe(entry)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function OtherChoice({ entries, index, other, onChoose }: Omit<EntriesProps, "onChoose"> & OtherProps) {
  const { history: says } = words();
  return (
    <label class="history-other">
      {says.compareWith}{" "}
      <select value={other} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="now">{says.now}</option>
        <option value="starter">{says.starter}</option>
        {entries.map((entry, place) =>
          place === index ? null : (
            <option key={place} value={String(place)}>
              {labelOf(entry).label}
            </option>
          ),
        )}
        <option value="nothing">{says.nothing}</option>
      </select>
    </label>
  );
}

interface OtherProps {
  readonly other: string;
  readonly onChoose: (other: string) => void;
}

type ShownProps = Pick<Parameters<typeof CodeDiff>[0], "assets" | "plain"> & {
  readonly code: LabelledCode;
  /** What the code is compared with; alone it is shown where there is nothing. */
  readonly other: LabelledCode | undefined;
};

function Shown({ code, other, assets, plain }: ShownProps) {
  if (other !== undefined) return <CodeDiff from={code} to={other} assets={assets} plain={plain} />;
  return (
    // What is longer than the box is scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="plain-diff" aria-label={words().history.code(code.label)} tabIndex={0}>
      {code.text}
    </section>
  );
}

function findOther(
  other: string,
  entries: readonly EarlierCode[],
  { now, starter }: { readonly now: string; readonly starter: string },
): LabelledCode | undefined {
  const { history: says } = words();
  if (other === "now") return { label: says.now, text: now };
  if (other === "starter") return { label: says.starter, text: starter };
  const entry = entries[Number(other)];
  return entry && labelOf(entry);
}

function labelOf(entry: EarlierCode): LabelledCode {
  return { label: `${printTime(new Date(entry.at))} · ${describe(entry)}`, text: entry.text };
}

function describe(entry: EarlierCode): string {
  const { history: says } = words();
  if (entry.kind === "version") return says.reasons[entry.reason];
  const { outcome } = entry;
  return says.run(outcome.kind === "error" ? says.error : says.passed(outcome.passed, outcome.tests));
}
