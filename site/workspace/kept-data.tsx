import { useRef, useState } from "preact/hooks";
import { readTheme, showTheme } from "../ui/theme.ts";
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
      if (own.state.kind === "conflict" || own.state.kind === "failed") throw new RangeError(NOT_SAVED);
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
          Export to a file
        </button>
        <button type="button" class="button-quiet" ref={buttons.import} onClick={() => chooser.current?.click()}>
          Import a file…
        </button>
        <button type="button" class="button-quiet" ref={buttons.erase} onClick={askToErase}>
          Erase all…
        </button>
      </div>
      <input
        type="file"
        accept=".json,application/json"
        hidden
        ref={chooser}
        aria-label="The file to import"
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
            onSay("Nothing was changed.");
          }}
        />
      )}
    </>
  );
}

const NOT_SAVED = "The code of this page is not saved, so nothing was imported: see to that first, or copy your code.";

interface ConfirmationProps {
  readonly question: Question;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks within the page; the keyboard goes to the answer that changes nothing. */
function Confirmation({ question, onYes, onNo }: ConfirmationProps) {
  const [words, yes, no] =
    question.kind === "import"
      ? [
          `The file replaces ${count(question.replaced)} of yours with other code. The Undo reset of each lesson brings yours back.`,
          "Import and replace",
          "Keep mine, import nothing",
        ]
      : [
          `This erases all that this site keeps in this browser: ${count(question.drafts)}, earlier code, progress, predictions and settings. It cannot be undone.`,
          "Erase all of it",
          "Keep all",
        ];
  return (
    <div class="more-question" role="alertdialog" aria-label="Are you sure?" aria-describedby="more-question">
      <p id="more-question">{words}</p>
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

/** "no draft", "1 draft", "3 drafts". */
function count(drafts: number): string {
  if (drafts === 0) return "no draft";
  return drafts === 1 ? "1 draft" : `${drafts} drafts`;
}

function countDrafts(): number {
  try {
    return findDrafts(readKept(localStorage)).length;
  } catch {
    return 0;
  }
}

async function readFile(file: File): Promise<KeptItems> {
  if (file.size > MAX_FILE_BYTES) throw new RangeError("The file is larger than 12 MiB, so nothing was imported.");
  return parseProgressFile(await file.text());
}

function exportAll(): string {
  const kept = readKept(localStorage);
  const now = new Date();
  offerDownload(`cosigner-${now.toISOString().slice(0, 10)}.json`, "application/json", printProgressFile(kept, now));
  return `A file with ${count(findDrafts(kept).length)}, your progress, predictions and settings goes to your downloads.`;
}

function importItems(own: Draft, items: KeptItems): string {
  storeItems(localStorage, items);
  own.readAgain();
  tellPage([...items.keys()]);
  return `Imported ${count(findDrafts(items).length)} with progress, predictions and settings. Load the page again to see all of it.`;
}

function eraseAll(own: Draft): string {
  const keys = eraseKept(localStorage);
  own.readAgain();
  tellPage(keys);
  return "All of it is erased. What this page still shows of it goes when you load the page again.";
}

/** Browsers tell only other tabs what has changed in storage. */
function tellPage(keys: readonly string[]): void {
  for (const key of keys) dispatchEvent(new StorageEvent("storage", { key }));
  showTheme(readTheme());
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
    return "The browser’s storage for this site is too small for the file, so nothing was imported.";
  }
  return "This browser does not let the page reach its storage or the file, so nothing was changed: allow site data for this page.";
}
