import { PlainDiff } from "../../results/plain-diff.tsx";
import { classroomWords } from "../../words/classroom-words.ts";

/** Source text by file name. */
export type CodeFiles = Readonly<Record<string, string>>;

export interface AttemptCodeProps {
  /** `undefined` until it is there. */
  readonly files: CodeFiles | undefined;
  /** The code of the attempt before; fetched once it is wanted. */
  readonly before: CodeFiles | undefined;
  /** Whether there is none before. */
  readonly first: boolean;
  /** Whether what was changed is shown, and not all of it. */
  readonly changes: boolean;
  readonly onChanges: (changes: boolean) => void;
}

/** An attempt's code, whole or beside the attempt before. */
export function AttemptCode({ files, before, first, changes, onChanges }: AttemptCodeProps) {
  const { attempts: said, loading } = classroomWords().board;
  if (files === undefined) return <p role="status">{loading}</p>;
  return (
    <>
      <fieldset class="attempt-choice">
        <legend class="visually-hidden">{said.code}</legend>
        {[false, true].map((one) => (
          <label key={String(one)}>
            <input type="radio" name="attempt-code" checked={changes === one} onChange={() => onChanges(one)} />
            {one ? said.changes : said.whole}
          </label>
        ))}
      </fieldset>
      {!changes && Object.entries(files).map(([file, text]) => <CodeText key={file} file={file} text={text} />)}
      {changes && first && <p class="quiet">{said.firstAttempt}</p>}
      {changes && !first && before === undefined && <p role="status">{loading}</p>}
      {changes && before !== undefined && <Changes files={files} before={before} />}
    </>
  );
}

function Changes({ files, before }: { readonly files: CodeFiles; readonly before: CodeFiles }) {
  const said = classroomWords().board.attempts;
  const names = [...new Set([...Object.keys(before), ...Object.keys(files)])];
  const changed = names.filter((file) => files[file] !== before[file]);
  if (changed.length === 0) return <p class="quiet">{said.noChange}</p>;
  return changed.map((file) => (
    <PlainDiff key={file} from={before[file] ?? ""} to={files[file] ?? ""} label={said.changesOf(file)} />
  ));
}

/** Each line can be gone to from the results. */
function CodeText({ file, text }: { readonly file: string; readonly text: string }) {
  return (
    // What is longer than the box is scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="attempt-code" aria-label={classroomWords().board.attempts.codeOf(file)} tabIndex={0}>
      {text.split(/\r?\n/).map((line, index) => (
        <div key={index} id={codeLineId(file, index + 1)} class="code-line" tabIndex={-1}>
          {line}
        </div>
      ))}
    </section>
  );
}

/** The id of the element of a line of code. @param line counted from 1 */
export function codeLineId(file: string, line: number): string {
  return `code ${file} ${line}`.replaceAll(" ", "-");
}
