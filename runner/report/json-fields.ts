/** JSON that is not what it should be; the message is one sentence that names the field. */
export class GradeFormatError extends Error {
  override readonly name = "GradeFormatError";
}

/** Reads a value at a place, as `tests[3].outcome`. @throws GradeFormatError */
export type ReadJson<T> = (json: unknown, where: string) => T;

/** An object, with the place where it stands. */
export class JsonFields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #where: string;

  /** @param where empty for the outermost object @throws GradeFormatError */
  constructor(json: unknown, where: string) {
    if (typeof json !== "object" || json === null || Array.isArray(json)) {
      throw refuse(json, where === "" ? "the grade" : where, "write an object");
    }
    this.#fields = json as Record<string, unknown>;
    this.#where = where;
  }

  /** A field of its own, read in the given way. Fields that nobody asks for may be there: a later version has more. */
  read<T>(name: string, read: ReadJson<T>): T {
    const value = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
    return read(value, this.#where === "" ? name : `${this.#where}.${name}`);
  }
}

/** Any text. */
export function readText(json: unknown, where: string): string {
  if (typeof json === "string") return json;
  throw refuse(json, where, "write a text");
}

/** A number from 0 up, as points or milliseconds. */
export function readAmount(json: unknown, where: string): number {
  if (typeof json === "number" && Number.isFinite(json) && json >= 0) return json;
  throw refuse(json, where, "write a number from 0 up");
}

/** A whole number. @param min the smallest */
export function readWhole(min: number): ReadJson<number> {
  return (json, where) => {
    if (typeof json === "number" && Number.isSafeInteger(json) && json >= min) return json;
    throw refuse(json, where, `write a whole number from ${min} up`);
  };
}

/** One of a few values. */
export function readChoice<const T extends string | number>(choices: readonly T[]): ReadJson<T> {
  return (json, where) => {
    const choice = choices.find((one) => one === json);
    if (choice !== undefined) return choice;
    throw refuse(json, where, `write ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`);
  };
}

/** A list of such values. */
export function readList<T>(read: ReadJson<T>): ReadJson<readonly T[]> {
  return (json, where) => {
    if (!Array.isArray(json)) throw refuse(json, where, "write a list");
    return json.map((item, index) => read(item, `${where}[${index}]`));
  };
}

/** Such a value or `null`. */
export function readOrNull<T>(read: ReadJson<T>): ReadJson<T | null> {
  return (json, where) => (json === null ? null : read(json, where));
}

/** The error for a value that does not fit. @param advice what to do, as `write a list` */
export function refuse(json: unknown, where: string, advice: string): GradeFormatError {
  return new GradeFormatError(`${where} is ${describe(json)}: ${advice}.`);
}

function describe(json: unknown): string {
  if (json === undefined) return "missing";
  const text = JSON.stringify(json) ?? String(json);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
