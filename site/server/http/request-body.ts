import type { Context } from "hono";
import * as v from "valibot";
import { HttpProblem } from "./problem.ts";

/** So large is what a page sends at most, but for code, in bytes. */
const MOST_BYTES = 32 * 1024;
/** So long a body takes at most to come, in milliseconds. */
const WITHIN_MS = 30_000;
/** So much of a field's name is told. */
const MOST_NAME = 100;

/** The body of a request, read with a schema. @throws HttpProblem that names the field */
export async function readBody<T>(
  context: Context,
  schema: v.GenericSchema<unknown, T>,
  mostBytes = MOST_BYTES,
  withinMs = WITHIN_MS,
): Promise<T> {
  const text = await readText(context, mostBytes, withinMs);
  const parsed = v.safeParse(schema, parseJson(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue)?.slice(0, MOST_NAME) ?? "The body";
  // Never what was received: it may be a key, or somebody's code.
  const expected = issue.expected === null ? "" : `: ${issue.expected} is expected`;
  throw new HttpProblem("bad-request", `${where} is not as it should be${expected}.`);
}

async function readText(context: Context, mostBytes: number, withinMs: number): Promise<string> {
  // A type that no form of another site can send.
  if (!/^application\/json\b/.test(context.req.header("content-type") ?? "")) {
    throw new HttpProblem("bad-request", "The body is to be JSON, with the content type application/json.");
  }
  const tooLarge = () =>
    new HttpProblem("too-large", `This is too large: ${Math.floor(mostBytes / 1024)} KiB are the most.`);
  if (Number(context.req.header("content-length") ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of readChunks(context.req.raw.body, withinMs)) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What comes of a body. @throws HttpProblem where it does not come whole, or in time */
async function* readChunks(body: ReadableStream<Uint8Array> | null, withinMs: number): AsyncIterable<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HttpProblem("too-slow", "The request did not come whole in time.")), withinMs);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), tooLate]);
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw error instanceof HttpProblem ? error : new HttpProblem("bad-request", "The body came only in part.");
  } finally {
    clearTimeout(timer);
    reader.releaseLock();
  }
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // A schema takes a list for an object that lacks what may be left out.
    if (!Array.isArray(value)) return value;
  } catch {
    throw new HttpProblem("bad-request", "The body is no JSON.");
  }
  throw new HttpProblem("bad-request", "The body is a list, and is to be an object.");
}
