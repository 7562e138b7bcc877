import assert from "node:assert/strict";
import fc from "fast-check";
import {
  applyEdit,
  findEdit,
  type KeptJournal,
  MAX_CHARACTERS,
  MAX_STEPS,
  parseKeptJournal,
  UndoJournal,
} from "../../site/workspace/undo-journal.ts";

/** An editor that numbers its texts as Monaco does: undo brings a text's number back. */
class PlainEditor {
  readonly journal: UndoJournal;
  readonly #past: { text: string; version: number }[] = [];
  readonly #future: { text: string; version: number }[] = [];
  #count = 1;
  #now: { text: string; version: number };

  constructor(text: string) {
    this.#now = { text, version: 1 };
    this.journal = new UndoJournal(text, 1);
  }

  get text(): string {
    return this.#now.text;
  }

  write(text: string): void {
    this.#past.push(this.#now);
    this.#future.length = 0;
    this.#now = { text, version: ++this.#count };
    this.journal.edit(text, this.#now.version);
  }

  type(text: string): void {
    for (const character of text) this.write(this.text + character);
  }

  undo(steps = 1): void {
    this.#travel(this.#past, this.#future, steps);
  }

  redo(steps = 1): void {
    this.#travel(this.#future, this.#past, steps);
  }

  #travel(from: { text: string; version: number }[], to: { text: string; version: number }[], steps: number): void {
    for (let step = 0; step < steps && from.length > 0; step++) {
      to.push(this.#now);
      this.#now = from.pop() ?? this.#now;
    }
    this.journal.travel(this.#now.text, this.#now.version);
  }
}

/** Every text on the way from the base to the newest. */
function textsOf({ base, steps }: KeptJournal): readonly string[] {
  const texts = [base];
  for (const step of steps) texts.push(applyEdit(texts.at(-1) ?? "", step));
  return texts;
}

describe("what is kept of undo", () => {
  it("leads back word by word, and over what was erased", () => {
    const editor = new PlainEditor("");
    editor.type("let key");
    editor.write("let ke");
    editor.write("let k");
    assert.deepEqual(textsOf(editor.journal.keep()), ["", "let", "let key", "let k"]);
  });

  it("takes code that was put in place of the old as one step, whatever is typed after it", () => {
    const editor = new PlainEditor("one\n");
    editor.write("two\nthree\n");
    editor.type("x");
    assert.deepEqual(textsOf(editor.journal.keep()), ["one\n", "two\nthree\n", "two\nthree\nx"]);
  });

  it("leaves out what was undone, and has it again once it was redone", () => {
    const editor = new PlainEditor("");
    editor.type("a b");
    editor.undo(2);
    assert.deepEqual(textsOf(editor.journal.keep()), ["", "a"]);
    editor.redo(2);
    assert.deepEqual(textsOf(editor.journal.keep()), ["", "a", "a b"]);
  });

  it("forgets the oldest steps first, and never the newest text", () => {
    const many = new PlainEditor("");
    for (let step = 0; step < MAX_STEPS + 5; step++) many.write(`${many.text}line ${step}\n`);
    const kept = many.journal.keep();
    assert.equal(kept.steps.length, MAX_STEPS);
    assert.equal(kept.base, textsOf(kept)[0]);
    assert.match(kept.base, /line 4\n$/);
    assert.equal(textsOf(kept).at(-1), many.text);

    const large = new PlainEditor("");
    for (const letter of "abc") large.write(letter.repeat(MAX_CHARACTERS / 2));
    assert.equal(textsOf(large.journal.keep()).length, 2);
    assert.equal(textsOf(large.journal.keep()).at(-1), large.text);
  });

  it("ends at the text as it is, after any edits, undos and redos", () => {
    const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r\n", "𝒦"), maxLength: 12 });
    const action = fc.oneof(
      fc.record({ kind: fc.constant("write" as const), text }),
      fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const), steps: fc.integer({ min: 1, max: 4 }) }),
    );
    fc.assert(
      fc.property(text, fc.array(action, { maxLength: 30 }), (start, actions) => {
        const editor = new PlainEditor(start);
        for (const one of actions) {
          if (one.kind === "write") editor.write(one.text);
          else editor[one.kind](one.steps);
        }
        const kept = parseKeptJournal(JSON.parse(JSON.stringify(editor.journal.keep())));
        assert.ok(kept);
        assert.equal(textsOf(kept).at(-1), editor.text);
      }),
    );
  });

  it("is not read where it is damaged", () => {
    const step = { offset: 0, removed: 1, inserted: "b" };
    assert.ok(parseKeptJournal({ base: "a", steps: [step] }));
    for (const json of [
      null,
      { base: 1, steps: [] },
      { base: "a", steps: {} },
      { base: "a", steps: [{ ...step, removed: 2 }] },
      { base: "a", steps: [{ ...step, offset: -1 }] },
      { base: "a", steps: [{ ...step, inserted: null }] },
      { base: "a", steps: Array.from({ length: MAX_STEPS + 1 }, () => step) },
    ]) {
      assert.equal(parseKeptJournal(json), undefined);
    }
  });
});

describe("the smallest edit between two texts", () => {
  it("cuts no character in two, nor the end of a line", () => {
    assert.deepEqual(findEdit("a𝒦", "a𝒧"), { offset: 1, removed: 2, inserted: "𝒧" });
    assert.deepEqual(findEdit("a\r\nb", "a\nb"), { offset: 1, removed: 2, inserted: "\n" });
    assert.equal(findEdit("a", "a"), undefined);
  });
});
