import { fileURLToPath } from "node:url";
import { findChallenge } from "../../challenges/catalogue.ts";
import { findMisconceptionHint } from "../../challenges/misconception-hints.ts";
import { createNodeGrader } from "../../runner/node/node-grader.ts";
import { openClassrooms } from "../../site/server/open-classrooms.ts";
import { type RunningServer, startServer } from "../../site/server/serve.ts";
import { siteFolder } from "./site.ts";

/** The built site without what grades. */
export const gradedSiteFolder = fileURLToPath(new URL("../../dist/site-graded/", import.meta.url));

/** How a server with classrooms is started. */
export interface ClassroomServerOptions {
  /** Where classrooms are kept. */
  readonly data: string;
  /** A free port, where none is named. */
  readonly port?: number;
  readonly serverGrading?: boolean;
  /** The address under which it is reached, where that is not the one that it listens to. */
  readonly publicUrl?: URL;
}

/** Serves the built site and classrooms on this machine only, as `cosigner serve` does. */
export async function startClassroomServer(options: ClassroomServerOptions): Promise<RunningServer> {
  const { data, port = 0, serverGrading = false, publicUrl = null } = options;
  const jobs = 2;
  const classrooms = await openClassrooms({
    data,
    jobs,
    createGrader: () => createNodeGrader({ jobs, findChallenge }),
    hasChallenge: (id) => findChallenge(id) !== undefined,
    findHint: findMisconceptionHint,
    serverGrading,
    startKey: null,
    publicUrl,
    logLevel: "silent",
  });
  const root = serverGrading ? gradedSiteFolder : siteFolder;
  return startServer({ port, host: "127.0.0.1", root, classrooms });
}
