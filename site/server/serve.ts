import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { isLoopback, listAddresses, printAddress } from "./addresses.ts";
import { type ClassroomOptions, ClassroomService } from "./classroom-service.ts";
import { apiHeaders } from "./http/problem.ts";
import { createSite, sendBadRequest } from "./http/site.ts";
import { openStaticFolder } from "./http/static-files.ts";

/** Where and what to serve. */
export interface ServerOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** The folder of the built site. */
  readonly root: string;
  /** Without it, no classrooms are served. */
  readonly classrooms?: ClassroomOptions;
}

/** A server that is listening. */
export interface RunningServer {
  /** Its address, as to be opened. */
  readonly url: string;
  /** The addresses at which others may reach it. */
  readonly addresses: readonly string[];
  /** Ends it: no new requests; what is stored is kept, what is open is closed. */
  close(): Promise<void>;
}

/** Something that answers requests, as Hono does. */
interface Answering {
  fetch(request: Request, env?: object): Response | Promise<Response>;
}

/** What is under way when the server ends has so long to come to an end, in milliseconds. */
const END_WITHIN_MS = 3000;
/** Meanwhile connections that have nothing to do are looked for so often, in milliseconds. */
const IDLE_EVERY_MS = 20;

/** What classrooms answer; all else is the site's. */
const apiPath = /^\/(?:api(?:\/|$)|(?:healthz|readyz|metrics)$)/;

/** Serves the built site, and classrooms. Rejects with one sentence where the address cannot be had. */
export async function startServer({ port, host, root, classrooms }: ServerOptions): Promise<RunningServer> {
  const site = createSite(await openStaticFolder(root));
  if (classrooms === undefined) return listen(site, { port, host });
  const service = new ClassroomService(classrooms);
  let api: Answering | undefined;
  const answering: Answering = {
    fetch: (request, env) => {
      const answers = apiPath.test(new URL(request.url).pathname) ? api : site;
      return (
        answers?.fetch(request, env) ??
        new Response("Not yet.\n", { status: 503, headers: { ...apiHeaders, "retry-after": "1" } })
      );
    },
  };
  try {
    await service.begin();
    const server = await listen(answering, { port, host }, () => service.stop());
    api = service.createApi({ loopback: isLoopback(host), addresses: server.addresses });
    return { ...server, close: () => server.close().then(() => service.close()) };
  } catch (error) {
    await service.stop();
    await service.close();
    throw error;
  }
}

/** Serves what answers requests. Rejects with one sentence where the address cannot be had. */
export async function listen(
  site: Answering,
  { port, host }: Omit<ServerOptions, "root">,
  onClosing: () => Promise<void> = async () => {},
): Promise<RunningServer> {
  // Its own Request and Response in place of Node's would be faster, and refused by whatever loads WebAssembly here.
  const options = { errorHandler: sendBadRequest, overrideGlobalObjects: false };
  const server = createServer(getRequestListener((request, env) => site.fetch(request, env), options));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(describeFailure(error, host, port))));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: printAddress(host, actualPort),
    addresses: listAddresses(host, actualPort),
    close: () => close(server, onClosing),
  };
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

async function close(server: Server, onClosing: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  const cutOff = setTimeout(() => server.closeAllConnections(), END_WITHIN_MS);
  // A connection whose answer has ended is idle only then.
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_EVERY_MS);
  try {
    await onClosing();
    await closed;
  } finally {
    clearInterval(sweep);
    clearTimeout(cutOff);
  }
}
