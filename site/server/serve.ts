import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { createSite, sendBadRequest } from "./http/site.ts";
import { openStaticFolder } from "./http/static-files.ts";

/** Where and what to serve. */
export interface ServerOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** The folder of the built site. */
  readonly root: string;
}

/** A server that is listening. */
export interface RunningServer {
  /** Its address, as to be opened. */
  readonly url: string;
  /** Ends it: no new requests; those under way are cut off. */
  close(): Promise<void>;
}

/** Serves the built site. Rejects with one sentence where the address cannot be had. */
export async function startServer({ port, host, root }: ServerOptions): Promise<RunningServer> {
  return listen(createSite(await openStaticFolder(root)), { port, host });
}

/** Serves what answers requests. Rejects with one sentence where the address cannot be had. */
export async function listen(
  site: Pick<Hono, "fetch">,
  { port, host }: Omit<ServerOptions, "root">,
): Promise<RunningServer> {
  // Its own Request and Response in place of Node's would be faster, and refused by whatever loads WebAssembly here.
  const options = { errorHandler: sendBadRequest, overrideGlobalObjects: false };
  const server = createServer(getRequestListener(site.fetch, options));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(describeFailure(error, host, port))));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`, close: () => close(server) };
}

function describeFailure(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is in use: end what listens there, or choose another with --port or PORT.`;
    case "EACCES":
      return `Port ${port} is not allowed: choose one above 1023 with --port or PORT.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${host}: choose another with --host or HOST.`;
    default:
      return `The server cannot listen on ${host}:${port} (${error.message}).`;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
