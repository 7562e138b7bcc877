import { existsSync } from "node:fs";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { parseCommand, parseWhole } from "./options.ts";

export const serveHelp = `Usage: cosigner serve [--port N] [--host H]

Serves the course, as "npm run build" made it, until Ctrl+C.

  --port N   the port; else PORT, else 4173
  --host H   the address to listen on; else HOST, else 127.0.0.1

Exit status: 0; 2 usage error, the port is taken, or the site is not built.
`;

/** What the command needs of its surroundings. */
export interface ServeTools {
  /** The folder of the built site. */
  readonly root: string;
  readonly startServer: (options: {
    readonly port: number;
    readonly host: string;
    readonly root: string;
  }) => Promise<{ readonly url: string; close(): Promise<void> }>;
}

const options = {
  port: { type: "string" },
  host: { type: "string" },
  data: { type: "string" },
  "database-url": { type: "string" },
} as const;

/** `cosigner serve`. @throws UsageError */
export async function runServe(args: readonly string[], io: Io, tools: ServeTools): Promise<number> {
  const { values, positionals } = parseCommand("serve", args, options);
  const later = (["data", "database-url"] as const).find((name) => values[name] !== undefined);
  if (later !== undefined) {
    throw new UsageError(`--${later} is for classrooms, which this version does not serve yet: leave it out.`);
  }
  if (positionals[0] !== undefined)
    throw new UsageError(`"${positionals[0]}" is not an option of serve: see "cosigner serve --help".`);
  const [portName, portText] = values.port === undefined ? ["PORT", io.env["PORT"]] : ["--port", values.port];
  const port = parseWhole(portName, portText || undefined, 0, 65_535) ?? 4173;
  const host = values.host || io.env["HOST"] || "127.0.0.1";
  const { root } = tools;
  if (!existsSync(root)) throw new UsageError('The site is not built: run "npm run build" first.');
  // The server says in a sentence why it cannot have the address.
  const server = await tools.startServer({ port, host, root }).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
  io.stdout.write(`Cosigner is ready at ${server.url}\nPress Ctrl+C to end it.\n`);
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    io.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await server.close();
  return exitStatus.passed;
}
