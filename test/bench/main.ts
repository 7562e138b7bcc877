import * as esbuild from "esbuild";
import { measureClassroomCrash } from "./classroom-crash.ts";
import { measureClassroomIdle } from "./classroom-idle.ts";
import { measureClassroomLighthouse } from "./classroom-lighthouse.ts";
import { measureClassroomLoad } from "./classroom-load.ts";
import { measureDev } from "./dev.ts";
import { measureEditor } from "./editor.ts";
import { type Figure, printFigure } from "./figure.ts";
import { measureLargeBatch } from "./large-batch.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { measureLoops } from "./loops.ts";
import { measureMemory } from "./memory.ts";
import { measurePage } from "./page.ts";
import { measureStart } from "./start.ts";
import { measureThroughput } from "./throughput.ts";
import { measureWholeSubmission } from "./whole-submission.ts";

/** By name, in order. Memory comes first, while the process is new. */
const benchmarks: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  memory: async () => [await measureMemory()],
  submission: async () => [await measureWholeSubmission()],
  throughput: measureThroughput,
  start: measureStart,
  loops: async () => [await measureLoops()],
  batch: measureLargeBatch,
  page: measurePage,
  editor: measureEditor,
  dev: measureDev,
  lighthouse: measureLighthouse,
  "classroom-load": measureClassroomLoad,
  "classroom-crash": measureClassroomCrash,
  "classroom-idle": measureClassroomIdle,
  "classroom-lighthouse": measureClassroomLighthouse,
};

// A figure that falls short is a result; only a benchmark that breaks is an error.
const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}; there are ${Object.keys(benchmarks).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (named.length > 0 && !named.includes(name)) continue;
    for (const figure of await measure()) console.log(printFigure(figure));
  }
}
await esbuild.stop();
