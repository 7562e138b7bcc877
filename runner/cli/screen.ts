import type { Io } from "./io.ts";
import { chooseLook, type TextLook } from "./text-look.ts";

/** Text that takes the place of what was shown before. */
export interface Screen {
  show(print: (look: TextLook) => string): void;
}

/**
 * A terminal, written over in place: no line flickers, and what does not fit is counted instead of pushing the verdict out of
 * sight. Anywhere else each text stands below the one before.
 */
export function createScreen(io: Pick<Io, "stdout" | "env">): Screen {
  const { stdout } = io;
  const isTerminal = stdout.isTTY === true;
  return {
    show: (print) => {
      // Anew each time: a window is made wider and narrower.
      const text = print(chooseLook(isTerminal, io));
      stdout.write(isTerminal ? fill(text, stdout.rows || 24) : `${text}\n`);
    },
  };
}

const HOME = "\u001b[H";
const REST_OF_LINE = "\u001b[K";
const REST_OF_SCREEN = "\u001b[J";

/** The lines from the top of the screen on, each with the rest of its row cleared. */
function fill(text: string, rows: number): string {
  const lines = text.trimEnd().split("\n");
  const room = rows - 2;
  const more = lines.length - room;
  const shown =
    more > 0 ? [...lines.slice(0, room - 1), `… ${more + 1} more lines: a higher window shows them.`] : lines;
  return `${HOME}${shown.map((line) => `${line}${REST_OF_LINE}\n`).join("")}${REST_OF_SCREEN}`;
}
