import type { ColumnDataType, ColumnDefinitionBuilder } from "kysely";

/** What databases name or write differently when tables are made. */
export interface ColumnTypes {
  readonly bytes: ColumnDataType;
  /** Makes an integer column the primary key that the database counts up by itself. */
  counted(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
}
