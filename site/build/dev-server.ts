import { realpath, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FSWatcher, watch } from "chokidar";
import { build } from "esbuild";
import { listen, type RunningServer } from "../server/serve.ts";
import { createDevHttp } from "./dev-http.ts";
import { type DevBuild, DevSite } from "./dev-site.ts";

/** Where and what to serve while it is being written. */
export interface DevOptions {
  /** The project's folder. */
  readonly root: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Hears how each build ended. */
  readonly onBuild: (build: DevBuild) => void;
}

/** What pages are made of, in the project's folder. */
const WATCHED = ["lessons", "challenges", "runner", "site"];

/** An editor that saves writes several times; what it writes in this time is one change. In milliseconds. */
const SAVE_MS = 20;

/**
 * Serves the project's lessons, challenges and views, and builds them anew at every change; open pages follow. Rejects
 * with one sentence where the address cannot be had. An author's mistake never ends it.
 */
export async function startDevServer({ root, port, host, onBuild }: DevOptions): Promise<RunningServer> {
  const project = await realpath(root);
  const built = Promise.withResolvers<DevSite>();
  const server = await listen(createDevHttp(built.promise, await readClient()), { port, host });
  // Named after its port: each server that runs has a folder of its own. What a killed one left there is taken away.
  const out = join(project, "dist/dev", new URL(server.url).port);
  await rm(out, { recursive: true, force: true });
  const site = new DevSite(project, out);
  site.on("built", onBuild);
  const watcher = await watchFiles(project, (paths) => void site.update(paths));
  await site.update([]);
  built.resolve(site);
  return {
    url: server.url,
    addresses: server.addresses,
    close: async () => {
      await Promise.all([watcher.close(), server.close()]);
      await site.close();
    },
  };
}

/** Calls `onChange` with the paths that have changed, once nothing more is being written. */
async function watchFiles(root: string, onChange: (paths: readonly string[]) => void): Promise<FSWatcher> {
  const watcher = watch(WATCHED, {
    cwd: root,
    ignoreInitial: true,
    // Editors keep copies beside the file that is being written.
    ignored: (path) => basename(path) !== "." && /^\.|~$/.test(basename(path)),
  });
  let changed: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_event, path) => {
    changed.push(join(root, path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = changed;
      changed = [];
      onChange(paths);
    }, SAVE_MS);
  });
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return watcher;
}

/** The script that pages get, as text. */
async function readClient(): Promise<string> {
  const entry = fileURLToPath(new URL("./dev-client.ts", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  return outputFiles[0]?.text ?? "";
}
