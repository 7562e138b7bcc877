import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { type CsvFormat, CsvFormatError } from "../report/csv-format.ts";

const delimiters = [",", ";", "\t"] as const;

/** CSV by a library. It stands here, and not with the reports, because its types bring Node's into the core. */
export const csvFormat: CsvFormat = {
  printRow: (cells) => stringify([[...cells]], { record_delimiter: "\r\n" }),
  parse: (text) => {
    try {
      return parseRows(text, { delimiter: findDelimiter(text), skip_empty_lines: true });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw new CsvFormatError(`is not CSV (${error.message}): save it as CSV, UTF-8.`);
    }
  },
};

/** The one that parts the first row into most cells. */
function findDelimiter(text: string): string {
  const cells = delimiters.map((delimiter) => countCells(text, delimiter));
  return delimiters[cells.indexOf(Math.max(...cells))] ?? ",";
}

/** With a wrong separator a quote stands where none may be. */
function countCells(text: string, delimiter: string): number {
  try {
    return parseRows(text, { delimiter, to: 1 })[0]?.length ?? 0;
  } catch {
    return 0;
  }
}

function parseRows(
  text: string,
  options: { readonly delimiter: string; readonly to?: number; readonly skip_empty_lines?: boolean },
) {
  return parse(text, { bom: true, relax_column_count: true, ...options });
}
