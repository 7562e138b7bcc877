/** Reads and writes CSV as RFC 4180 has it; a library that knows its corners is handed in. */
export interface CsvFormat {
  /** A row with its line end. The cells are quoted where they must be, and otherwise stand as they are. */
  readonly printRow: (cells: readonly string[]) => string;
  /** The rows of a file; the separator (comma, semicolon or tab) is found out. @throws CsvFormatError */
  readonly parse: (text: string) => readonly (readonly string[])[];
}

/** CSV that cannot be read, or is not the list that was expected; the message is one sentence that says what to do. */
export class CsvFormatError extends Error {
  override readonly name = "CsvFormatError";
}

/** What a spreadsheet takes for the beginning of a formula, in usual and in full width. */
const sign = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";
const formula = new RegExp(`^(?:\\s*${sign}|[\\t\\r\\n])`);
/** Where the semicolon separates, as in much of Europe, the rest of a quoted cell begins a cell of its own. */
const laterFormula = new RegExp(`(;\\s*)(?=${sign})`, "g");
/** A sign that is no formula: nothing, as Moodle writes it, or a number. */
const harmless = /^-(?:\d+(?:[.,]\d+)?)?$/;

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one. That is done here and
 * not by the library, which would also spoil a lone "-" and not see a sign after spaces or a semicolon.
 */
export function guardCell(text: string): string {
  if (harmless.test(text)) return text;
  const guarded = text.replace(laterFormula, "$1'");
  return formula.test(guarded) ? `'${guarded}` : guarded;
}
