/**
 * Characters that a terminal acts on instead of showing: control characters (escape sequences begin with one), marks
 * that turn the direction of writing, line separators that are no line ends, characters without width, half pairs. The
 * signs that choose between two looks of a character are let through: emoji are written with them.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|\p{Surrogate}/gu;

/**
 * What GitHub's runner takes for a command of the workflow in any log: `##[name]` anywhere, `::name::` where a line begins. A
 * sentence may be broken before any word.
 */
const workflowCommand = /(?<=#)#(?=\[)|(?<=^|\s):(?=:)/g;

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "  " };

/** A learner's text as one line that is safe to print: what a terminal or a log would act on stands there as an escape. */
export function showText(text: string): string {
  return text
    .replace(invisible, (character) => shortEscapes[character] ?? escapeCharacter(character))
    .replace(workflowCommand, escapeCharacter);
}

/** As {@link showText}, and at most `length` characters of it. */
export function showShort(text: string, length = 500): string {
  if (text.length <= length) return showText(text);
  // Without the half of a pair that the cut may leave.
  return `${showText(text.slice(0, length).replace(/[\ud800-\udbff]$/, ""))}…`;
}

/** JSON text with nothing in it that a terminal or a log would act on; it parses to the same. */
export function showJson(json: string): string {
  return json.replace(invisible, escapeCharacter).replaceAll("##[", "#\\u0023[");
}

/** As JSON writes it: one escape for each half of a pair. */
function escapeCharacter(character: string): string {
  return character
    .split("")
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours of our own paint
const colours = /\u001b\[\d+m/g;

/** How many columns of a terminal the text takes; colours take none. */
export function widthOf(text: string): number {
  const bare = text.replace(colours, "");
  if (/^[ -~]*$/.test(bare)) return bare.length;
  let width = 0;
  for (const character of bare) {
    if (/^\p{M}/u.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/** The text with spaces up to a width in columns. */
export function padTo(text: string, width: number, side: "left" | "right" = "right"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return side === "left" ? space + text : text + space;
}

/** As much of a line as `width` columns hold; a sign says where something is missing. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  for (const character of text) {
    if (widthOf(cut + character) >= width) break;
    cut += character;
  }
  return `${cut}…`;
}

/** A sentence on lines of at most `width` columns, broken at spaces. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
