import { type ExportFormat, type ExportKind, printExport } from "./export/classroom-export.ts";
import { openSqliteReader } from "./store/open-sqlite.ts";

/** What of a folder of classrooms is to be exported. */
export interface FolderExport {
  readonly data: string;
  /** The id or the join code of one classroom; all of them, if it is left out. */
  readonly classroom?: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
}

/** Writes what is kept in a folder of classrooms, while a server may be using it. Rejects with one sentence. */
export async function* exportFolder({ data, classroom, kind, format }: FolderExport): AsyncIterable<string> {
  const store = await openSqliteReader(data);
  try {
    const all = await store.listClassrooms();
    const code = classroom?.replaceAll("-", "").toUpperCase();
    const chosen = all.filter(({ id, joinCode }) => classroom === undefined || id === classroom || joinCode === code);
    if (classroom !== undefined && chosen.length === 0) {
      const known = all.map(({ joinCode, settings }) => `${joinCode} (${settings.title})`).join(", ") || "none";
      throw new Error(`There is no classroom "${classroom}" in ${data}; there are: ${known}.`);
    }
    yield* printExport(store, chosen, kind, format);
  } finally {
    await store.close();
  }
}
