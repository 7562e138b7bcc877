/** The project that opens in StackBlitz, without the learner's own files: made at build time, fetched when it is asked for. */
export interface StackblitzTemplate {
  /** Text by path. `{{title}}` and the like stand for what differs between lessons. */
  readonly files: Readonly<Record<string, string>>;
  /** The example tests of a challenge by its id. */
  readonly tests: Readonly<Record<string, string>>;
}

/** What the project is made for. */
export interface StackblitzLesson {
  readonly challenge: { readonly id: string; readonly title: string; readonly file: string };
  /** Where the lesson stands on the web. */
  readonly url: string;
  /** The files that learners see in their lesson, theirs as it is now. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** Every file of the project by its path. @throws RangeError where the challenge has no example tests */
export function fillTemplate({ files, tests }: StackblitzTemplate, lesson: StackblitzLesson): Record<string, string> {
  const { challenge, url } = lesson;
  const test = tests[challenge.id];
  if (test === undefined) throw new RangeError(`the challenge ${challenge.id} has no example tests`);
  const values: Readonly<Record<string, string>> = { ...challenge, lessonUrl: url };
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => getValue(values, name));
  return {
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, fill(text)])),
    ...Object.fromEntries(lesson.files.map(({ name, text }) => [name, text])),
    "test/keys_manager.test.js": test,
  };
}

function getValue(values: Readonly<Record<string, string>>, name: string): string {
  const value = values[name];
  if (value === undefined) throw new RangeError(`the template asks for ${name}`);
  return value;
}

/** Reads a template. @throws TypeError that names the field */
export function parseTemplate(json: unknown): StackblitzTemplate {
  const { files, tests } = parseTexts(json, "the template", (value): value is object => typeof value === "object");
  return { files: parseTexts(files, "files", isText), tests: parseTexts(tests, "tests", isText) };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function parseTexts<T>(json: unknown, where: string, isEntry: (value: unknown) => value is T): Record<string, T> {
  if (typeof json === "object" && json !== null) {
    const entries = Object.entries(json);
    if (entries.every((entry): entry is [string, T] => isEntry(entry[1]))) return Object.fromEntries(entries);
  }
  throw new TypeError(`${where} of the project for StackBlitz cannot be read.`);
}
