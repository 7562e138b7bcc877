import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startDevServer } from "./dev-server.ts";
import type { DevBuild } from "./dev-site.ts";

/** `npm run dev`: serves the course while it is being written, until Ctrl+C. Takes --port or PORT, --host or HOST. */

const root = fileURLToPath(new URL("../../", import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string" }, host: { type: "string" } } });
  const port = parsePort(values.port || process.env["PORT"] || "4173");
  const host = values.host || process.env["HOST"] || "127.0.0.1";
  const server = await startDevServer({ root, port, host, onBuild: report });
  process.stdout.write(
    `Cosigner is ready at ${server.url}; open pages follow what you save.\nPress Ctrl+C to end it.\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
}

function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new RangeError(`"${text}" is no port: give --port or PORT a whole number from 0 to 65535.`);
}

function report({ mistake, pages, ms }: DevBuild): void {
  if (mistake === null) process.stdout.write(`Built ${pages} pages in ${ms.toFixed(0)} ms.\n`);
  else process.stderr.write(`${mistake}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
