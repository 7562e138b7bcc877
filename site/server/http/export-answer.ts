import type { Context } from "hono";
import { stream } from "hono/streaming";
import type { StreamingApi } from "hono/utils/stream";
import type { ClassroomStore } from "../classroom/store.ts";
import { exportFormats, exportKinds, printExport } from "../export/classroom-export.ts";
import { reporting } from "./fault-report.ts";
import { HttpProblem } from "./problem.ts";

/** Answers with a classroom's export, as a file. @throws HttpProblem */
export async function sendExport(context: Context, store: ClassroomStore, classroomId: string): Promise<Response> {
  const { what = "grades", format = "csv" } = context.req.query();
  const kind = exportKinds.find((name) => name === what);
  const chosen = exportFormats.find((name) => name === format);
  if (kind === undefined || chosen === undefined) {
    throw new HttpProblem(
      "bad-request",
      `Choose what from ${exportKinds.join(", ")} and format from ${exportFormats.join(", ")}.`,
    );
  }
  const classroom = await store.findClassroom(classroomId);
  if (classroom === undefined) throw new HttpProblem("not-found", "The classroom was erased.");
  const type = chosen === "csv" ? "text/csv" : "application/jsonl";
  context.header("content-type", `${type}; charset=utf-8`);
  // The title is the teacher's own text: the code has nothing in it that a header would take amiss.
  context.header("content-disposition", `attachment; filename="cosigner-${classroom.joinCode}-${kind}.${chosen}"`);
  const write = reporting<StreamingApi>(context, async (file) => {
    // Without this mark a spreadsheet takes UTF-8 for something else.
    if (chosen === "csv") await file.write("\ufeff");
    for await (const piece of printExport(store, [classroom], kind, chosen)) {
      if (file.aborted) break;
      await file.write(piece);
    }
  });
  return stream(context, write);
}
