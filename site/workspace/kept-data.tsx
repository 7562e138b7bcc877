import { useRef, useState } from "preact/hooks";
import { readTheme, showTheme } from "../ui/theme.ts";
import { words } from "../words/words.ts";
import { offerDownload } from "./download.ts";
import type { Draft } from "./draft.ts";
import {
  eraseKept,
  findDrafts,
  findReplacedDrafts,
  type KeptItems,
  MAX_FILE_BYTES,
  parseProgressFile,
  printProgressFile,
  readKept,
  storeItems,
} from "./progress-file.ts";

export interface KeptDataProps {
  readonly own: Draft;
  /** Tells the reader in a sentence what happened. */
  readonly onSay: (sentence: string) => void;
}

/** What the reader has asked for and must still confirm. */
type Question =
  | { readonly kind: "import"; readonly items: KeptItems; readonly replaced: number }
  | { readonly kind: "erase"; readonly drafts: number };

/** Exports, imports and erases all that the site keeps in this browser. */
export function KeptData({ own, onSay }: KeptDataProps) {
  const says = words().kept;
  const [question, setQuestion] = useState<Question>();
  const chooser = useRef<HTMLInputElement>(null);
  const buttons = { import: useRef<HTMLButtonElement>(null), erase: useRef<HTMLButtonElement>(null) };
  /** Takes the question away; the keyboard goes back to the button that led to it. */
  const settle = () => {
    if (question !== undefined) buttons[question.kind].current?.focus();
    setQuestion(undefined);
  };
  /** Does what a button asks for, and says what came of it. */
  const answer = (act: () => string) => {
    settle();
    own.flush();
    onSay(describeOutcome(act));
  };
  const choose = async (file: File) => {
    setQuestion(undefined);
    onSay("");
    try {
      const items = await readFile(file);
      own.flush();
      if (own.state.kind === "conflict" || own.state.kind === "failed") throw new RangeError(words().kept.notSaved);
      const replaced = findReplacedDrafts(readKept(localStorage), items).length;
      if (replaced === 0) answer(() => importItems(own, items));
      else setQuestion({ kind: "import", items, replaced });
    } catch (error) {
      onSay(describeTrouble(error));
    }
  };
  const askToErase = () => {
    own.flush();
    onSay("");
    setQuestion({ kind: "erase", drafts: countDrafts() });
  };
  return (
    <>
      <div class="more-actions">
        <button type="button" class="button-quiet" onClick={() => answer(exportAll)}>
          {says.export}
        </button>
        <button type="button" class="button-quiet" ref={buttons.import} onClick={() => chooser.current?.click()}>
          {says.import}
        </button>
        <button type="button" class="button-quiet" ref={buttons.erase} onClick={askToErase}>
          {says.erase}
        </button>
      </div>
      <input
        type="file"
        accept=".json,application/json"
        hidden
        ref={chooser}
        aria-label={says.file}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again.
          if (file !== undefined) void choose(file).finally(() => clear(chooser.current));
        }}
      />
      {question !== undefined && (
        <Confirmation
          question={question}
          onYes={() => answer(() => (question.kind === "import" ? importItems(own, question.items) : eraseAll(own)))}
          onNo={() => {
            settle();
            onSay(says.unchanged);
          }}
        />
      )}
    </>
  );
}

interface ConfirmationProps {
  readonly question: Question;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks within the page; the keyboard goes to the answer that changes nothing. */
function Confirmation({ question, onYes, onNo }: ConfirmationProps) {
  const says = words().kept;
  const [yes, no] = question.kind === "import" ? [says.importYes, says.importNo] : [says.eraseYes, says.eraseNo];
  return (
    <div class="more-question" role="alertdialog" aria-label={says.areYouSure} aria-describedby="more-question">
      <p id="more-question">
        {question.kind === "import" ? says.importReplaces(question.replaced) : says.eraseAll(question.drafts)}
      </p>
      <div class="more-actions">
        <button type="button" class="button-quiet" ref={focusOnce} onClick={onNo}>
          {no}
        </button>
        <button type="button" class="button-quiet more-dangerous" onClick={onYes}>
          {yes}
        </button>
      </div>
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

function clear(input: HTMLInputElement | null): void {
  if (input !== null) input.value = "";
}

function countDrafts(): number {
  try {
    return findDrafts(readKept(localStorage)).length;
  } catch {
    return 0;
  }
}

async function readFile(file: File): Promise<KeptItems> {
  if (file.size > MAX_FILE_BYTES) throw new RangeError(words().kept.tooLarge);
  return parseProgressFile(await file.text());
}

function exportAll(): string {
  const kept = readKept(localStorage);
  const now = new Date();
  offerDownload(`cosigner-${now.toISOString().slice(0, 10)}.json`, "application/json", printProgressFile(kept, now));
  return words().kept.exported(findDrafts(kept).length);
}

function importItems(own: Draft, items: KeptItems): string {
  const before = own.text;
  storeItems(localStorage, items);
  own.readAgain();
  if (own.text !== before) own.history?.keep(before, "import");
  tellPage([...items.keys()]);
  return words().kept.imported(findDrafts(items).length);
}

function eraseAll(own: Draft): string {
  const keys = eraseKept(localStorage);
  own.history?.forget();
  own.readAgain();
  tellPage(keys);
  return words().kept.erased;
}

/** Browsers tell only other tabs what has changed in storage. */
function tellPage(keys: readonly string[]): void {
  for (const key of keys) dispatchEvent(new StorageEvent("storage", { key }));
  const theme = readTheme();
  showTheme(theme);
  const select = document.querySelector<HTMLSelectElement>("[data-theme-switch]");
  if (select !== null) select.value = theme;
}

function describeOutcome(act: () => string): string {
  try {
    return act();
  } catch (error) {
    return describeTrouble(error);
  }
}

function describeTrouble(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  if (error instanceof DOMException && error.name === "QuotaExceededError") {
    return words().kept.noRoom;
  }
  return words().kept.blocked;
}
