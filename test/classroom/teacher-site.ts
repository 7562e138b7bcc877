import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import type { ClassPageData } from "../../site/classroom/page-data.ts";
import { contentSecurityPolicy } from "../../site/ui/content-security-policy.ts";
import type { BoardChange } from "../../site/wire/board.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const course: ClassPageData["course"] = [
  { slug: "read", label: "6", title: "Errors are values", challenge: null },
  lesson("remove", "7", "Removing a key", "remove-key-if-exists", "Remove a key"),
  lesson("add", "8", "Adding a key", "add-or-update-key", "Add or update a key"),
  lesson("threshold", "9", "Setting thresholds", "set-threshold", "Set a threshold"),
];

function lesson(slug: string, label: string, title: string, id: string, challenge: string) {
  return { slug, label, title, challenge: { id, title: challenge } };
}

/** What the pages are made of, bundled once for all tests. */
let files: Promise<ReadonlyMap<string, string>> | undefined;

async function bundlePages(): Promise<ReadonlyMap<string, string>> {
  const pages = ["teach", "board", "projector", "sheet"];
  const scripts = pages.map((page) => {
    const contents = `import "./site/words/speak-en.ts"; import "./site/classroom/${page}/main.tsx";`;
    return bundle({ stdin: { contents, resolveDir: root, loader: "ts" }, format: "esm", jsx: "automatic" });
  });
  const styles = ["site/lesson/site.css", "site/classroom/teacher.css"].map((path) => bundle({ entryPoints: [path] }));
  const made = await Promise.all([...scripts, ...styles]);
  const names = [...pages.map((page) => `/${page}.js`), "/site.css", "/teacher.css"];
  return new Map(names.map((name, index) => [name, made[index] ?? ""]));
}

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    write: false,
    jsxImportSource: "preact",
    outfile: "bundle",
  });
  return outputFiles?.[0]?.text ?? "";
}

/** A request for a change, as the page made it. */
export interface SeenRequest {
  /** `POST teacher/hints` */
  readonly what: string;
  readonly body: unknown;
}

/** The teacher's pages, over an API that answers what a test tells it to. */
export class TeacherSite {
  /** Answers by method and path: `GET teacher/board`. A number is a refusal's status. */
  readonly answers: Record<string, unknown>;
  /** What was asked to be changed, in order. */
  readonly requests: SeenRequest[] = [];
  readonly #events = new EventEmitter();
  readonly #streams = new Set<ServerResponse>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  private constructor(answers: Record<string, unknown>) {
    this.answers = answers;
  }

  static async start(answers: Record<string, unknown>): Promise<TeacherSite> {
    const site = new TeacherSite(answers);
    await new Promise<void>((resolve) => site.#server.listen(0, "127.0.0.1", resolve));
    return site;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Sends a change to every board that is connected. */
  push(change: BoardChange): void {
    for (const stream of this.#streams) {
      stream.write(`event: board\nid: ${change.version}\ndata: ${JSON.stringify(change)}\n\n`);
    }
  }

  /** Resolves once a board is connected. */
  async whenConnected(): Promise<void> {
    if (this.#streams.size === 0) await once(this.#events, "connected");
  }

  /** Cuts every connection to a board, as a network does. */
  cut(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? "/", this.url);
    files ??= bundlePages();
    const file = (await files).get(pathname);
    if (pathname.startsWith("/api/")) await this.#answerApi(request, response, pathname.slice(5), search);
    else if (file !== undefined) send(response, pathname.endsWith(".js") ? "text/javascript" : "text/css", file);
    else send(response, "text/html", printPage(pathname.replaceAll("/", "")));
  }

  async #answerApi(request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<void> {
    if (path === "teacher/board/events") return this.#stream(response);
    const what = `${request.method} ${path}`;
    const body = await text(request);
    if (request.method !== "GET") this.requests.push({ what, body: JSON.parse(body) });
    const answer = this.answers[what + search] ?? this.answers[what] ?? 404;
    response.statusCode = typeof answer === "number" ? answer : 200;
    if (answer === 204) return void response.end();
    const name = answer === 401 ? "not-signed-in" : "not-found";
    const type = `urn:cosigner:problem:${name}`;
    const problem = { type, title: name, status: answer, detail: `${name}.` };
    send(response, "application/json", JSON.stringify(typeof answer === "number" ? problem : answer));
  }

  #stream(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(": open\n\n");
    this.#streams.add(response);
    this.#events.emit("connected");
    response.on("close", () => this.#streams.delete(response));
  }
}

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader("content-type", `${type}; charset=utf-8`);
  if (type === "text/html") response.setHeader("content-security-policy", contentSecurityPolicy(false));
  response.end(body);
}

function printPage(name: string): string {
  const data: ClassPageData = { root: "../", home: "../", course };
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Classroom</title>
    <link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/teacher.css"><link rel="icon" href="data:,">
    <script type="module" src="/${name}.js"></script>
    <script type="application/json" id="class-page-data">${JSON.stringify(data)}</script>
    <main class="panel-page"><div id="class-page"></div></main></html>`;
}
