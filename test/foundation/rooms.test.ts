import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The names of the rules that a tree of files breaks, each with the import, as the lint script would report them. */
function lintRooms(imports: Readonly<Record<string, string>>): readonly string[] {
  const tree = mkdtempSync(join(tmpdir(), "cosigner-rooms-"));
  try {
    for (const [from, to] of Object.entries(imports)) {
      write(tree, from, `import { a } from "${to}";\nexport const b = a;\n`);
      write(tree, join(dirname(from), to), "export const a = 1;\n");
    }
    write(tree, "tsconfig.json", "{}");
    write(tree, "package.json", `{ "name": "tree", "type": "module" }`);
    const depcruise = join(root, "node_modules/.bin/depcruise");
    const options = ["--config", join(root, ".dependency-cruiser.js"), "--output-type", "json", "."];
    const run = spawnSync(process.execPath, [depcruise, ...options], { cwd: tree, encoding: "utf8" });
    const report = JSON.parse(run.stdout) as {
      summary: { violations: { from: string; to: string; rule: { name: string } }[] };
    };
    return report.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function write(tree: string, path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text, { flag: "a" });
}

const allowed = {
  "runner/sandbox/sandbox.ts": "../chain/contract.ts",
  "runner/grade/grade.ts": "../sandbox/load.ts",
  "runner/cli/main.ts": "../../site/server/serve.ts",
  "runner/node/grading-worker.ts": "../../challenges/catalogue.ts",
  "challenges/set-threshold/suite.ts": "../cases/case.ts",
  "site/workspace/run.ts": "../../runner/web/web-grader.ts",
};

const forbidden: readonly (readonly [rule: string, from: string, to: string])[] = [
  ["room-chain", "runner/chain/account.ts", "../model/limits.ts"],
  ["room-sandbox", "runner/sandbox/sandbox.ts", "../suite/suite-runner.ts"],
  ["room-suite", "runner/suite/judge.ts", "../sandbox/sandbox.ts"],
  ["room-report", "runner/report/text.ts", "../grade/grade.ts"],
  ["room-node", "runner/node/node-grader.ts", "../../challenges/catalogue.ts"],
  ["room-cli", "runner/cli/grade.ts", "../../site/server/serve.ts"],
  ["room-challenge", "challenges/set-threshold/suite.ts", "../keys-manager/solution/keys_manager.ts"],
  ["room-ui", "site/ui/button.ts", "../../runner/model/grade.ts"],
  ["room-lesson", "site/lesson/lesson.ts", "../workspace/run.ts"],
  ["room-workspace", "site/workspace/run.ts", "../../challenges/catalogue.ts"],
  ["room-server", "site/server/serve.ts", "../../challenges/catalogue.ts"],
];

describe("the lint holds the rooms apart", () => {
  it("imports that the table of rooms allows are not reported", () => {
    assert.deepEqual(lintRooms(allowed), []);
  });

  it("each import that it forbids is reported under its room", () => {
    const expected = forbidden.map(([rule, from, to]) => `${rule}: ${from} → ${join(dirname(from), to)}`);
    const imports = Object.fromEntries(forbidden.map(([, from, to]) => [from, to]));
    assert.deepEqual([...lintRooms(imports)].sort(), expected.sort());
  });

  it("a cycle is reported", () => {
    const cycle = { "runner/chain/account.ts": "./deploy.ts", "runner/chain/deploy.ts": "./account.ts" };
    assert.match(lintRooms(cycle).join("\n"), /^no-cycle: /);
  });
});
