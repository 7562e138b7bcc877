import type { Context } from "hono";
import * as v from "valibot";
import { HttpProblem } from "./problem.ts";

/** So large is what a page sends at most, but for code, in bytes. */
const MOST_BYTES = 32 * 1024;

/** The body of a request, read with a schema. @throws HttpProblem that names the field */
export async function readBody<T>(
  context: Context,
  schema: v.GenericSchema<unknown, T>,
  mostBytes = MOST_BYTES,
): Promise<T> {
  const text = await readText(context, mostBytes);
  const parsed = v.safeParse(schema, parseJson(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? "the body";
  throw new HttpProblem("bad-request", `${where} is not as it should be: ${issue.message}.`);
}

async function readText(context: Context, mostBytes: number): Promise<string> {
  // A type that no form of another site can send.
  if (!/^application\/json\b/.test(context.req.header("content-type") ?? "")) {
    throw new HttpProblem("bad-request", "The body is to be JSON, with the content type application/json.");
  }
  const tooLarge = () =>
    new HttpProblem("too-large", `This is too large: ${Math.floor(mostBytes / 1024)} KiB are the most.`);
  if (Number(context.req.header("content-length") ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem("bad-request", "The body is no JSON.");
  }
}
