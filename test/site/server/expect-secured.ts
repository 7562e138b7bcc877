import assert from "node:assert/strict";
import type { Answer } from "./http-client.ts";

/** The headers that every answer must have. */
export function expectSecured({ headers }: Answer): void {
  const policy = new Map(
    String(headers["content-security-policy"])
      .split("; ")
      .map((part) => [part.slice(0, part.indexOf(" ")), part.slice(part.indexOf(" ") + 1)]),
  );
  assert.equal(policy.get("default-src"), "'none'");
  assert.equal(policy.get("script-src"), "'self' 'wasm-unsafe-eval'");
  for (const name of ["object-src", "base-uri", "frame-ancestors"]) assert.equal(policy.get(name), "'none'", name);
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["referrer-policy"], "no-referrer");
  assert.equal(headers["cross-origin-opener-policy"], "same-origin");
  assert.equal(headers["cross-origin-resource-policy"], "same-origin");
  assert.match(String(headers["permissions-policy"]), /camera=\(\)/);
}
