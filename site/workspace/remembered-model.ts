import * as monaco from "monaco-editor/editor/editor.api.js";
import { applyEdit, findEdit, type KeptJournal, type TextEdit, UndoJournal } from "./undo-journal.ts";

/** A model whose undo is noted as the learner writes. */
export interface RememberedModel {
  readonly model: monaco.editor.ITextModel;
  /** What to keep, so that a later visit gets the same undo. */
  readonly keep: () => KeptJournal;
}

/** Makes a model of the text with the undo that an earlier visit left; text that came from elsewhere is its last step. */
export function createRememberedModel(text: string, uri: monaco.Uri, kept: KeptJournal | undefined): RememberedModel {
  const model = monaco.editor.createModel(kept?.base ?? text, "typescript", uri);
  let journal = new UndoJournal(model.getValue(), model.getAlternativeVersionId());
  model.onDidChangeContent(({ isFlush, isUndoing, isRedoing }) => {
    const [now, version] = [model.getValue(), model.getAlternativeVersionId()];
    if (isFlush) journal = new UndoJournal(now, version);
    else if (isUndoing || isRedoing) journal.travel(now, version);
    else journal.edit(now, version);
  });
  let walked = model.getValue();
  for (const step of kept?.steps ?? []) {
    applyStep(model, step);
    walked = applyEdit(walked, step);
    if (model.getValue() !== walked) break;
  }
  if (kept !== undefined) replaceText(model, text);
  // The text counts for more than the way to it: such as other ends of lines, which the model may have made all one.
  if (kept !== undefined && model.getValue() !== text) model.setValue(text);
  return { model, keep: () => journal.keep() };
}

/** Replaces a model's text as one step of its undo, and leaves alone what is the same. */
export function replaceText(model: monaco.editor.ITextModel, text: string): void {
  const edit = findEdit(model.getValue(), text);
  if (edit !== undefined) applyStep(model, edit);
}

function applyStep(model: monaco.editor.ITextModel, { offset, removed, inserted }: TextEdit): void {
  const range = monaco.Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + removed));
  model.pushStackElement();
  model.pushEditOperations(
    [cursorAt(range.getEndPosition())],
    [{ range, text: inserted, forceMoveMarkers: true }],
    () => [cursorAt(model.getPositionAt(offset + inserted.length))],
  );
  model.pushStackElement();
}

function cursorAt({ lineNumber, column }: monaco.Position): monaco.Selection {
  return new monaco.Selection(lineNumber, column, lineNumber, column);
}
