import { ansiPaint, type Paint, plainPaint } from "../report/paint.ts";
import type { Io } from "./io.ts";

/** Colour only on a terminal, or where FORCE_COLOR asks for it; NO_COLOR, set to anything, takes it away. */
export function choosePaint(isTerminal: boolean, { env }: Pick<Io, "env">): Paint {
  if (env["NO_COLOR"]) return plainPaint;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced === "0" || forced === "false" ? plainPaint : ansiPaint;
  return isTerminal && env["TERM"] !== "dumb" ? ansiPaint : plainPaint;
}
