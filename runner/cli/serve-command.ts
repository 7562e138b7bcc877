import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { parseChoice, parseCommand, parseWhole } from "./options.ts";

export const serveHelp = `Usage: cosigner serve [--port N] [--host H] [--data FOLDER] [--server-grading]

Serves the course, as "npm run build" made it, and classrooms, until Ctrl+C.

  --port N           the port; else PORT, else 4173
  --host H           the address to listen on; else HOST, else 127.0.0.1, which is this machine alone;
                     with 0.0.0.0 everybody on your network can join
  --data FOLDER      where classrooms are kept; else cosigner-data in this folder
  --server-grading   only the server grades: no page holds the hidden tests or a solution

SITE_URL names the address at which a proxy publishes the site, as https://course.example/.
COSIGNER_START_KEY is what somebody must know to start a classroom; without it, one is made up and printed where others
can reach the server. LOG_LEVEL is debug, info, warn, error or silent; the log is JSON lines on standard error.

"cosigner export", "cosigner backup" and "cosigner restore" work on the folder of classrooms.

Exit status: 0; 2 usage error, the port is taken, or the site is not built.
`;

/** The folder of classrooms where nobody names one. */
export const DEFAULT_DATA = "cosigner-data";

/** What is asked of classrooms. */
export interface ClassroomsWanted {
  /** The folder that they are kept in. */
  readonly data: string;
  readonly serverGrading: boolean;
  /** `null` where anybody may start one who reaches the server. */
  readonly startKey: string | null;
  readonly publicUrl: URL | null;
  readonly logLevel: string;
}

/** What the command needs of its surroundings. */
export interface ServeTools<Classrooms> {
  /** The folders of the built site: as it is, and without what grades. */
  readonly roots: { readonly whole: string; readonly graded: string };
  /** Makes a key that nobody can guess. */
  readonly makeStartKey: () => string;
  /** Opens the folder of classrooms. Rejects with one sentence where it cannot be had. */
  readonly openClassrooms: (wanted: ClassroomsWanted) => Promise<Classrooms>;
  readonly startServer: (options: {
    readonly port: number;
    readonly host: string;
    readonly root: string;
    readonly classrooms?: Classrooms;
  }) => Promise<{ readonly url: string; readonly addresses: readonly string[]; close(): Promise<void> }>;
}

const options = {
  port: { type: "string" },
  host: { type: "string" },
  data: { type: "string" },
  "database-url": { type: "string" },
  "server-grading": { type: "boolean" },
} as const;

const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

/** What the command line and the environment ask for. */
interface Arguments {
  readonly port: number;
  readonly host: string;
  /** Whether somebody named the folder: then it must be had. */
  readonly dataNamed: boolean;
  readonly wanted: ClassroomsWanted;
}

/** `cosigner serve`. @throws UsageError */
export async function runServe<Classrooms>(
  args: readonly string[],
  io: Io,
  tools: ServeTools<Classrooms>,
): Promise<number> {
  const parsed = parseArguments(args, io, tools.makeStartKey);
  const { port, host, wanted } = parsed;
  const root = wanted.serverGrading ? tools.roots.graded : tools.roots.whole;
  if (!existsSync(root)) throw new UsageError('The site is not built: run "npm run build" first.');
  const classrooms = await openClassrooms(parsed, io, tools);
  // The server says in a sentence why it cannot have the address.
  const server = await tools
    .startServer({ port, host, root, ...(classrooms && { classrooms }) })
    .catch((error: unknown) => {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    });
  io.stdout.write(describe(server, classrooms ? wanted : undefined, io.cwd));
  await new Promise<void>((end) => {
    if (io.signal.aborted) end();
    io.signal.addEventListener("abort", () => end(), { once: true });
  });
  await server.close();
  return exitStatus.passed;
}

function parseArguments(args: readonly string[], io: Io, makeStartKey: () => string): Arguments {
  const { values, positionals } = parseCommand("serve", args, options);
  if (values["database-url"] !== undefined) {
    throw new UsageError("--database-url is for PostgreSQL, which this version does not use yet: leave it out.");
  }
  if (positionals[0] !== undefined)
    throw new UsageError(`"${positionals[0]}" is not an option of serve: see "cosigner serve --help".`);
  const [portName, portText] = values.port === undefined ? ["PORT", io.env["PORT"]] : ["--port", values.port];
  const host = values.host || io.env["HOST"] || "127.0.0.1";
  const own = /^(?:localhost|127\..*|::1)$/.test(host);
  return {
    port: parseWhole(portName, portText || undefined, 0, 65_535) ?? 4173,
    host,
    dataNamed: values.data !== undefined,
    wanted: {
      data: resolve(io.cwd, values.data || DEFAULT_DATA),
      serverGrading: values["server-grading"] ?? false,
      startKey: io.env["COSIGNER_START_KEY"] || (own ? null : makeStartKey()),
      publicUrl: parseSiteUrl(io.env["SITE_URL"]),
      logLevel: parseChoice("LOG_LEVEL", io.env["LOG_LEVEL"] || "warn", logLevels),
    },
  };
}

function parseSiteUrl(text: string | undefined): URL | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new UsageError(`SITE_URL is "${text}": write an address as https://course.example/.`);
}

/** Who named no folder has the course also where that cannot be had; another server may have it. */
async function openClassrooms<Classrooms>(
  { dataNamed, wanted }: Arguments,
  io: Io,
  tools: ServeTools<Classrooms>,
): Promise<Classrooms | undefined> {
  try {
    return await tools.openClassrooms(wanted);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    if (dataNamed || wanted.serverGrading) throw new UsageError(sentence);
    io.stderr.write(`cosigner: ${sentence} The course is served without classrooms; --data names another folder.\n`);
    return undefined;
  }
}

/** What is printed once the server listens. */
function describe(
  { url, addresses }: { readonly url: string; readonly addresses: readonly string[] },
  classrooms: ClassroomsWanted | undefined,
  cwd: string,
): string {
  const lines = [`Cosigner is ready at ${url}`];
  if (classrooms) {
    const { publicUrl, startKey, data } = classrooms;
    const [first] = addresses;
    const site = publicUrl?.href ?? `${first ?? url}/`;
    const fragment = startKey === null ? "" : `#start=${startKey}`;
    lines.push(`Start a classroom: ${new URL(`teach/${fragment}`, site).href}`);
    if (addresses.length > 1) lines.push(`Others reach it at ${addresses.join(", ")}`);
    if (addresses.length === 0 && publicUrl === null) lines.push("For others on your network to join: --host 0.0.0.0");
    lines.push(`Classrooms are kept in ${relative(cwd, data) || "."}`);
  }
  return `${lines.join("\n")}\nPress Ctrl+C to end it.\n`;
}
