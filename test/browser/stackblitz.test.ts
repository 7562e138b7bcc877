import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page, Request } from "playwright-core";
import { catalogue } from "../../challenges/catalogue.ts";
import { DEFAULT_SEED } from "../../runner/model/grader.ts";
import { fillTemplate, parseTemplate, type StackblitzTemplate } from "../../site/workspace/stackblitz-template.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { siteFolder } from "../support/site.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";

const STACKBLITZ = "https://stackblitz.com/**";

describe("opening the code in StackBlitz", function () {
  // npm fetches what the project depends on.
  this.timeout(60_000);
  const opened = useSiteBrowser();
  let lesson: LessonPage;
  let folder: TemporaryFolder;

  before(async () => {
    folder = await makeFolder();
  });
  after(() => folder.remove());
  afterEach(() => lesson?.close());

  const run = (command: string) => runIn(folder.path, command);

  it("posts a project that runs with npm install && npm test: the solution passes, the starter fails", async () => {
    const solution = readSolution(CHALLENGE);
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.page.getByRole("button", { name: "More", exact: true }).click();
    await lesson.page.getByText("This sends your code to stackblitz.com").waitFor();
    const request = await press(lesson.page);

    const address = new URL(request.url());
    assert.equal(address.origin + address.pathname, "https://stackblitz.com/run");
    assert.equal(address.searchParams.get("startScript"), "test");
    const fields = new URLSearchParams(request.postData() ?? "");
    assert.equal(fields.get("project[template]"), "node");
    const files = readPosted(fields);
    // A form sends every line break as two characters.
    assert.equal(files["keys_manager.ts"], solution.replaceAll("\n", "\r\n"));
    assert.match(files["README.md"] ?? "", /npm install && npm test/);
    assert.ok(files["README.md"]?.includes(`(${lesson.page.url()})`), "the way back to the lesson");
    assert.deepEqual(lesson.complaints, []);

    await write(folder.path, files);
    const passed = await run("npm install && npm test");
    assert.equal(passed.code, 0, passed.output);
    assert.match(passed.output, /4 passing/);
    assert.equal((await run("npm run typecheck")).code, 0);

    await write(folder.path, { "keys_manager.ts": readChallengeFile(CHALLENGE, "starter/keys_manager.ts") });
    const failed = await run("npm test");
    assert.equal(failed.code, 4, failed.output);
    assert.match(failed.output, /Error: remove_key_if_exists is not written yet\./);
  });

  it("carries examples of every challenge that its solution passes and its starter does not", async () => {
    const template = await readTemplate();
    for (const { id, title, file } of catalogue.values()) {
      const filesWith = (text: string) =>
        fillTemplate(template, { challenge: { id, title, file }, url: "/", files: [{ name: file, text }] });
      await write(folder.path, filesWith(readSolution(id)));
      const passed = await run("npm test");
      assert.equal(passed.code, 0, `${id}: ${passed.output}`);
      assert.match(passed.output, /[345] passing/);
      await write(folder.path, filesWith(readChallengeFile(id, "starter/keys_manager.ts")));
      const failed = await run("npm test");
      assert.notEqual(failed.code, 0, id);
      assert.match(failed.output, / is not written yet\./);
      assert.doesNotMatch(failed.output, /^ +at /m, "sentences, no stacks");
    }
  });

  it("says what came of a wrong idea, of an exception and of a file that does not load, with numbers and lines", async () => {
    const template = await readTemplate();
    const solution = readSolution(CHALLENGE);
    const test = template.tests[CHALLENGE] ?? "";
    for (const [from, to, words] of [
      [
        "Err(KeysManagerError.PermissionDenied)",
        "Ok()",
        "b2 signed with weight 1; managing keys needs 2, so the chain answers PermissionDenied. remove_key_if_exists(a1) should return Err(PermissionDenied); yours returned Ok(()).",
      ],
      ["if (removed.ok)", 'if (key) throw new Error("too bad");\n  if (removed.ok)', "(too bad) at keys_manager.ts:"],
      ["if (removed.ok)", "runtime.revert(7);\n  if (removed.ok)", "called runtime.revert(KeysManagerError.Deployment"],
      [
        "import { account }",
        "account.remove_associated_key('');\nimport { account }",
        "a deploy is running) at keys_manager.ts:1:9 while it was loading.",
      ],
    ] as const) {
      const text = solution.replace(from, to).replace("{ account }", "{ account, runtime }");
      await write(folder.path, { "keys_manager.ts": text, "test/keys_manager.test.js": test });
      const { code, output } = await run("npm test");
      assert.notEqual(code, 0);
      assert.ok(output.includes(words), output);
    }
  });

  it("holds nothing of the hidden tests and no solution", async () => {
    const template = JSON.stringify(await readTemplate());
    for (const { id, suite } of catalogue.values()) {
      for (const scenario of suite(DEFAULT_SEED)) {
        for (const text of [scenario.id, scenario.title]) assert.ok(!template.includes(text), `${id}: ${text}`);
      }
      const body = readSolution(id).slice(readSolution(id).indexOf("\nexport "));
      assert.ok(!template.includes(JSON.stringify(body).slice(1, -1)), id);
    }
  });

  it("says so where the project cannot be fetched, and sends nothing", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.page.route("**/stackblitz-*.json", (route) => route.abort());
    const asked: string[] = [];
    lesson.page.context().on("request", (request) => asked.push(request.url()));
    await lesson.page.getByRole("button", { name: "More", exact: true }).click();
    await lesson.page.getByRole("button", { name: "Open in StackBlitz" }).click();
    await lesson.page.getByRole("status").filter({ hasText: "The project could not be made" }).waitFor();
    assert.deepEqual(
      asked.filter((url) => url.includes("stackblitz.com")),
      [],
    );
  });
});

/** Presses the button; what would go to StackBlitz comes here instead. */
async function press(page: Page): Promise<Request> {
  await page.context().route(STACKBLITZ, (route) => route.fulfill({ contentType: "text/html", body: "<p>here</p>" }));
  const posted = page
    .context()
    .waitForEvent("request", (request) => request.url().startsWith("https://stackblitz.com/"));
  await page.getByRole("button", { name: "Open in StackBlitz" }).click();
  await page.getByRole("status").filter({ hasText: "The project opens in a new tab." }).waitFor();
  return posted;
}

function readPosted(fields: URLSearchParams): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [name, value] of fields) {
    const [, path] = /^project\[files\]\[(.+)\]$/.exec(name) ?? [];
    if (path !== undefined) files[path] = value;
  }
  return files;
}

async function readTemplate(): Promise<StackblitzTemplate> {
  const assets = join(siteFolder, "assets");
  const name = (await readdir(assets)).find((one) => /^stackblitz-\w{8}\.json$/.test(one));
  assert.ok(name);
  return parseTemplate(JSON.parse(await readFile(join(assets, name), "utf8")));
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Runs a command as somebody types it into a terminal there. */
function runIn(cwd: string, command: string): Promise<{ readonly code: number | string; readonly output: string }> {
  // What npm tells the scripts of this project is not for the other one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_(?!config_(?:cache|registry)$)|INIT_CWD$)/.test(name)),
  );
  return new Promise((resolve) => {
    execFile("sh", ["-c", command], { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}
