/** What the page hands to the workspace: made at build time, read once when the workspace starts. */
export interface WorkspaceData {
  readonly challenge: {
    readonly id: string;
    readonly title: string;
    /** The file that the learner completes. */
    readonly file: string;
    /** The functions that it must export. */
    readonly functions: readonly string[];
  };
  readonly lesson: { readonly slug: string; readonly title: string };
  readonly files: readonly WorkspaceFile[];
  /** Trusted HTML, made from the challenge's own Markdown at build time; in the order in which they are given. */
  readonly hints: readonly string[];
  readonly assets: WorkspaceAssets;
}

/** A file beside the lesson, as it stands before the learner touches it. */
export interface WorkspaceFile {
  readonly name: string;
  readonly text: string;
  readonly readOnly: boolean;
}

/** Where the workspace finds what it loads after the page can be read. URLs relative to the page. */
export interface WorkspaceAssets {
  readonly compileWorker: string;
  /** `null` where only the server grades. */
  readonly runWorker: string | null;
  readonly editorWorker: string;
  readonly tsWorker: string;
  readonly esbuildWasm: string;
  readonly quickjsWasm: string;
  /** JSON: a {@link WorkspaceLibrary}. */
  readonly library: string;
  /** The stylesheet that comes out of bundling `monaco-setup.ts`; a bundler does not load it for a dynamic import. */
  readonly editorStyle: string;
  /** JSON: the challenge's solution with its explanation; fetched only on asking. `null` where only the server grades. */
  readonly solution: string | null;
  /** JSON: a `StackblitzTemplate`; `null` where the challenge has no example tests. */
  readonly stackblitz: string | null;
}

/** What learners' code may import: typings for the editor, sources for the bundler. */
export interface WorkspaceLibrary {
  /** Declaration files, readable as tabs; `casper.d.ts`. */
  readonly api: readonly { readonly name: string; readonly text: string }[];
  /** Source text of the guest library by module name. */
  readonly guest: Readonly<Record<string, string>>;
}

/** The id of the `<script type="application/json">` that holds a {@link WorkspaceData}. */
export const WORKSPACE_DATA_ID = "workspace-data";

/** Reads the page's data. @throws TypeError that names the field */
export function parseWorkspaceData(text: string): WorkspaceData {
  const data = parseRecord(JSON.parse(text), "workspace-data");
  const challenge = parseRecord(data["challenge"], "challenge");
  const lesson = parseRecord(data["lesson"], "lesson");
  const assets = parseRecord(data["assets"], "assets");
  return {
    challenge: {
      id: parseText(challenge["id"], "challenge.id"),
      title: parseText(challenge["title"], "challenge.title"),
      file: parseText(challenge["file"], "challenge.file"),
      functions: parseList(challenge["functions"], "challenge.functions", parseText),
    },
    lesson: { slug: parseText(lesson["slug"], "lesson.slug"), title: parseText(lesson["title"], "lesson.title") },
    files: parseList(data["files"], "files", parseFile),
    hints: parseList(data["hints"], "hints", parseText),
    assets: {
      compileWorker: parseText(assets["compileWorker"], "assets.compileWorker"),
      runWorker: parseTextOrNull(assets["runWorker"], "assets.runWorker"),
      editorWorker: parseText(assets["editorWorker"], "assets.editorWorker"),
      tsWorker: parseText(assets["tsWorker"], "assets.tsWorker"),
      esbuildWasm: parseText(assets["esbuildWasm"], "assets.esbuildWasm"),
      quickjsWasm: parseText(assets["quickjsWasm"], "assets.quickjsWasm"),
      library: parseText(assets["library"], "assets.library"),
      editorStyle: parseText(assets["editorStyle"], "assets.editorStyle"),
      solution: parseTextOrNull(assets["solution"], "assets.solution"),
      stackblitz: parseTextOrNull(assets["stackblitz"], "assets.stackblitz"),
    },
  };
}

/** Reads the library. @throws TypeError that names the field */
export function parseWorkspaceLibrary(json: unknown): WorkspaceLibrary {
  const library = parseRecord(json, "library");
  const guest = parseRecord(library["guest"], "library.guest");
  return {
    api: parseList(library["api"], "library.api", (entry, where) => {
      const file = parseRecord(entry, where);
      return { name: parseText(file["name"], `${where}.name`), text: parseText(file["text"], `${where}.text`) };
    }),
    guest: Object.fromEntries(
      Object.entries(guest).map(([name, text]) => [name, parseText(text, `library.guest.${name}`)]),
    ),
  };
}

function parseFile(json: unknown, where: string): WorkspaceFile {
  const file = parseRecord(json, where);
  return {
    name: parseText(file["name"], `${where}.name`),
    text: parseText(file["text"], `${where}.text`),
    readOnly: file["readOnly"] === true,
  };
}

function parseRecord(json: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new TypeError(`${where} of the page's data is not an object.`);
}

function parseText(json: unknown, where: string): string {
  if (typeof json === "string") return json;
  throw new TypeError(`${where} of the page's data is not a text.`);
}

function parseTextOrNull(json: unknown, where: string): string | null {
  return json === null ? null : parseText(json, where);
}

function parseList<T>(json: unknown, where: string, parseEntry: (entry: unknown, where: string) => T): readonly T[] {
  if (!Array.isArray(json)) throw new TypeError(`${where} of the page's data is not a list.`);
  return json.map((entry: unknown, index) => parseEntry(entry, `${where}[${index}]`));
}
