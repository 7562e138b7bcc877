import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CLASS_PAGE_DATA_ID, CLASS_PAGE_ROOT_ID, type ClassPageData } from "../../../site/classroom/page-data.ts";
import { contentSecurityPolicy } from "../../../site/ui/content-security-policy.ts";
import { FakeClassroom } from "./fake-classroom.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A page's workspace, as far as the classroom is concerned: it takes up what is offered. */
const workspace = `
  import { findClasswork } from "./site/classwork/classwork.ts";
  globalThis.classwork = findClasswork();
`;

const course: ClassPageData["course"] = [
  { slug: "one-account-one-key", label: "1", title: "One account, one key", challenge: null },
  {
    slug: "remove-key-if-exists",
    label: "7",
    title: "Remove a key if it exists",
    challenge: { id: "remove-key-if-exists", title: "Remove a key if it exists" },
  },
  {
    slug: "add-or-update-key",
    label: "8",
    title: "Add or update a key",
    challenge: { id: "add-or-update-key", title: "Add or update a key" },
  },
  {
    slug: "set-threshold",
    label: "9",
    title: "Set a threshold",
    challenge: { id: "set-threshold", title: "Thresholds" },
  },
];

/** Scripts and styles, by their path, bundled once for all tests. */
const bundled: Promise<ReadonlyMap<string, string>> = bundle();

/** The learners' pages, a lesson, and a small classroom behind them. */
export class ClassSite {
  readonly url: string;
  readonly classroom: FakeClassroom;
  readonly #server: Server;

  private constructor(server: Server, classroom: FakeClassroom) {
    this.#server = server;
    this.classroom = classroom;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  static async open(): Promise<ClassSite> {
    const files = await bundled;
    const classroom = new FakeClassroom();
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://classroom.test").pathname;
      if (path.startsWith("/api/")) void classroom.answer(path.slice("/api/".length), request, response);
      else sendFile(path, files, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ClassSite(server, classroom);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function sendFile(path: string, files: ReadonlyMap<string, string>, response: ServerResponse<IncomingMessage>): void {
  const ending = path.split(".")[1] ?? "html";
  const types: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", html: "text/html" };
  response.setHeader("content-type", `${types[ending]}; charset=utf-8`);
  response.setHeader("content-security-policy", contentSecurityPolicy(false));
  response.end(files.get(path) ?? makePage(path));
}

/** A page as the build makes it, as far as its script and the bar need it. */
function makePage(path: string): string {
  const [name = ""] = path.split("/").filter((part) => part !== "");
  const isClassroom = name === "join" || name === "class";
  const home = "../".repeat(path.split("/").length - 2) || "./";
  const data: ClassPageData = { root: home, home, course };
  const main = isClassroom
    ? `<main id="main" class="panel-page"><div id="${CLASS_PAGE_ROOT_ID}"></div></main>
       <script type="application/json" id="${CLASS_PAGE_DATA_ID}">${JSON.stringify(data)}</script>`
    : `<main id="main" class="lesson-alone"><article class="lesson"><h1>A lesson</h1></article></main>`;
  const scripts = ["words", "seat", isClassroom ? name : "workspace"];
  return `<!doctype html><html lang="en"><head><title>A page</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${home}style.css">
    ${scripts.map((script) => `<script type="module" src="${home}${script}.js"></script>`).join("")}</head>
    <body class="page"><header class="site-header"><a class="site-name" href="${home}">Cosigner</a></header>${main}</body></html>`;
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const shared = { absWorkingDir: root, bundle: true, write: false, outdir: "/", format: "esm" } as const;
  const style = `@import "./site/lesson/site.css"; @import "./site/classroom/seat.css"; @import "./site/classroom/learner.css";`;
  const made = await Promise.all([
    build({
      ...shared,
      splitting: true,
      jsx: "automatic",
      jsxImportSource: "preact",
      entryPoints: {
        words: "site/words/speak-en.ts",
        seat: "site/classroom/seat/main.ts",
        join: "site/classroom/join/main.tsx",
        class: "site/classroom/class/main.tsx",
        workspace: "workspace",
      },
      plugins: [
        {
          name: "workspace",
          setup(made) {
            made.onResolve({ filter: /^workspace$/ }, () => ({ path: "workspace", namespace: "made" }));
            made.onLoad({ filter: /./, namespace: "made" }, () => ({ contents: workspace, resolveDir: root }));
          },
        },
      ],
    }),
    build({ ...shared, stdin: { contents: style, loader: "css", resolveDir: root, sourcefile: "style.css" } }),
  ]);
  return new Map(
    made.flatMap(({ outputFiles }) =>
      outputFiles.map(({ path, text }) => [path.endsWith(".css") ? "/style.css" : path, text] as const),
    ),
  );
}
