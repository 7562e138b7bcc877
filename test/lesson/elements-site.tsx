import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { ComponentChildren } from "preact";
import { render } from "preact-render-to-string";
import { CasperPolicy } from "../../site/lesson/elements/casper-policy.tsx";
import { OrderPuzzle } from "../../site/lesson/elements/order-puzzle.tsx";
import { PredictFirst } from "../../site/lesson/elements/predict-first.tsx";
import { contentSecurityPolicy } from "../../site/ui/content-security-policy.ts";
import { exampleAccounts } from "../support/accounts.ts";

/** A question whose second answer is right. */
export const question = {
  id: "02-weights/b2-alone",
  questionHtml: "<p><code>b2</code> signs alone. What may it do in Example 2?</p>",
  answers: [
    { html: "Nothing", explanationHtml: "<p>It weighs 1, and deployment needs 1.</p>", right: false },
    {
      html: "<strong>Deploy</strong>, but not manage keys",
      explanationHtml: "<p>1 reaches 1, and falls short of 2.</p>",
      right: true,
    },
    { html: "Both", explanationHtml: "<p>Managing keys needs 2.</p>", right: false },
  ],
};

/** The policy of the course. */
export const coursePolicy = {
  keys: [
    { name: "Manager", weight: 4 },
    { name: "Supervisor", weight: 2 },
    { name: "Clerk", weight: 1 },
  ],
  deployment: 3,
  keyManagement: 4,
};

/** The course's puzzle: from Example 1 to Example 5. */
export function getPuzzle() {
  const [from, , , , to] = exampleAccounts;
  if (!(from && to)) throw new RangeError("there are five examples");
  return { from, to, fromLabel: "Example 1", toLabel: "Example 5" };
}

/** The HTML of a page that holds each of the elements, as the build would write it. */
function printPage(): string {
  return `<!doctype html>${render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Elements</title>
        <link rel="stylesheet" href="style.css" />
        <link rel="icon" href="data:," />
        <script type="module" src="words.js" />
        <script type="module" src="main.js" />
      </head>
      <body class="page">
        <main class="lesson-alone">
          <article class="lesson">
            <h1>Elements of a lesson</h1>
            <div class="prose">
              <p>Before you read on, say what you expect.</p>
              <PredictFirst {...question} />
              <p>Now put the calls in order.</p>
              <OrderPuzzle {...getPuzzle()} />
              <p>And see what a policy comes to.</p>
              <CasperPolicy {...coursePolicy} />
              <SideBySide />
            </div>
          </article>
        </main>
      </body>
    </html>,
  )}`;
}

/** Code as the build prints it. */
function SideBySide() {
  return (
    <div class="side-by-side side-by-side-paired">
      <Side name="Rust">
        <span class="line">{"fn call() {"}</span>
        {"\n"}
        <span class="line line-first" data-pair="1">
          {"    let key = get_arg();"}
        </span>
        {"\n"}
        <span class="line line-first" data-pair="2">
          {"    match remove_associated_key(key) {"}
        </span>
        {"\n"}
        <span class="line" data-pair="2">
          {"        Ok(()) => Ok(()),"}
        </span>
      </Side>
      <Side name="TypeScript">
        <span class="line line-first" data-pair="1">
          {"const key = getArg();"}
        </span>
        {"\n"}
        <span class="line line-first" data-pair="2">
          {"const result = account.remove_associated_key(key);"}
        </span>
      </Side>
    </div>
  );
}

function Side({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <figure class="side">
      <figcaption>{name}</figcaption>
      {/* As the build prints code: it may scroll. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <pre class="code" tabIndex={0}>
        <code>{children}</code>
      </pre>
    </figure>
  );
}

/** A page with the elements and their script, served on this machine alone. */
export interface ElementsSite {
  readonly url: string;
  close(): void;
}

/** Bundles the elements as the build does, and serves them under the policy of a lesson's page. */
export async function startElementsSite(): Promise<ElementsSite> {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: {
      words: at("site/words/speak-en.ts"),
      main: at("site/lesson/elements/main.ts"),
      style: at("site/lesson/site.css"),
    },
    splitting: true,
    bundle: true,
    write: false,
    format: "esm",
    outdir: "/",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const types: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" };
  const files = new Map([["/", ["text/html", printPage()]]]);
  for (const { path, text } of outputFiles) files.set(path, [types[path.split(".").at(-1) ?? ""] ?? "", text]);
  const server = createServer((request, response) => {
    const [type = "text/plain", text = ""] = files.get(request.url ?? "") ?? [];
    response.writeHead(text === "" ? 404 : 200, {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Security-Policy": contentSecurityPolicy(false),
    });
    response.end(text);
  });
  return { url: await listen(server), close: () => void server.close() };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  });
}
