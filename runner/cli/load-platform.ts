import type { ReportPrinter } from "../report/report-printer.ts";
import { UsageError } from "./io.ts";
import type { ReportContext } from "./report-context.ts";
import { pointsOfSuite } from "./suite-points.ts";

/** The printer for a platform that runs the grader once for each submission. @throws UsageError outside of it */
export async function loadPlatformPrinter(
  format: "gradescope" | "classroom50",
  { challenge, parsed, io }: ReportContext,
): Promise<ReportPrinter> {
  const pointsOf = pointsOfSuite(challenge, parsed.seed);
  if (format === "gradescope") return (await import("../report/gradescope.ts")).createGradescopePrinter({ pointsOf });
  const classroom50 = await import("../report/classroom50.ts");
  try {
    const context = classroom50.parseClassroom50Context(io.env);
    return classroom50.createClassroom50Printer({ context, now: Date.now, pointsOf });
  } catch (error) {
    if (error instanceof classroom50.Classroom50ContextError) throw new UsageError(error.message);
    throw error;
  }
}
