import { ansiPaint, type Paint, plainPaint } from "../report/paint.ts";
import type { TextOptions } from "../report/text.ts";
import type { Io } from "./io.ts";

/** How text looks where it goes. */
export type TextLook = Pick<TextOptions, "paint"> & Required<Pick<TextOptions, "width">>;

/** @param isTerminal whether the text goes to the terminal that standard output is */
export function chooseLook(isTerminal: boolean, io: Pick<Io, "env" | "stdout">): TextLook {
  // A terminal that does not know its width says 0.
  return { paint: choosePaint(isTerminal, io), width: (isTerminal && io.stdout.columns) || undefined };
}

/** Colour only on a terminal, or where FORCE_COLOR asks for it; NO_COLOR, set to anything, takes it away. */
function choosePaint(isTerminal: boolean, { env }: Pick<Io, "env">): Paint {
  if (env["NO_COLOR"]) return plainPaint;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced === "0" || forced === "false" ? plainPaint : ansiPaint;
  return isTerminal && env["TERM"] !== "dumb" ? ansiPaint : plainPaint;
}
