import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startServer } from "../../site/server/serve.ts";

/** The built site. */
export const siteFolder = fileURLToPath(new URL("../../dist/site/", import.meta.url));

/** Serves the built site on a free port of this machine only. @throws where it is not built */
export async function startSite(): ReturnType<typeof startServer> {
  if (!existsSync(siteFolder)) throw new Error("The site is not built: run npm run build first.");
  return startServer({ port: 0, host: "127.0.0.1", root: siteFolder });
}
