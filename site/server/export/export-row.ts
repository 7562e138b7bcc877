/** A row, its cells by the names of their columns. What is a text in JSON may be written by a learner. */
export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;

/** Rows as they come; for CSV all have the columns of the first. */
export interface ExportRows {
  /** The columns of CSV; what else a row holds is for JSON alone. */
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<ExportRow>;
}
