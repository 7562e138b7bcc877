import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Context } from "hono";
import { chooseEncoding } from "./accepted-encoding.ts";

/** Answers with a grade, as it is stored: JSON in gzip. */
export async function sendGrade(context: Context, gradeGzip: Uint8Array): Promise<Response> {
  const headers = { "content-type": "application/json; charset=utf-8", vary: "accept-encoding" };
  if (chooseEncoding(context.req.header("accept-encoding"), ["gzip"]) === "gzip") {
    return context.body(new Uint8Array(gradeGzip), 200, { ...headers, "content-encoding": "gzip" });
  }
  return context.body(new Uint8Array(await promisify(gunzip)(gradeGzip)), 200, headers);
}
