import * as v from "valibot";
import { type Problem, problemSchema } from "../wire/requests.ts";

/** An answer that refuses, or none at all. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** `null` where the server could not be reached, or answers like no classroom's server. */
  readonly problem: Problem | null;
  /** After so many seconds it is worth another try, where the server says so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem | null, retryAfter: number | null = null) {
    super(problem?.detail ?? "the classroom's server cannot be reached");
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Why the server refused, by its own name for that, as `not-signed-in`; `null` where it did not answer. */
  get reason(): string | null {
    return this.problem?.type.replace(/^urn:cosigner:problem:/, "") ?? null;
  }

  /** Whether the server refused for just this reason. */
  is(name: string): boolean {
    return this.reason === name;
  }

  /** The text for this reason among those that there are by name. */
  findText(texts: Readonly<Record<string, string>>): string | undefined {
    return this.reason !== null && Object.hasOwn(texts, this.reason) ? texts[this.reason] : undefined;
  }
}

/** Calls to the classroom's server. Every one rejects with an {@link ApiError}. */
export class Api {
  readonly #base: URL;

  /** @param root the site's root, as an address or relative to the page */
  constructor(root: string) {
    this.#base = new URL("api/", new URL(root, location.href));
  }

  url(path: string): string {
    return new URL(path, this.#base).href;
  }

  /** Asks, and reads the answer with a schema. */
  async get<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
    return read(await this.#send("GET", path), schema);
  }

  /** Changes something, and reads the answer with a schema. */
  async send<T>(
    method: "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body: unknown,
    schema: v.GenericSchema<unknown, T>,
  ): Promise<T> {
    return read(await this.#send(method, path, body), schema);
  }

  /** Changes something where the answer says no more than that it is done. */
  async tell(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<void> {
    await this.#send(method, path, body);
  }

  /** Posts something; the answer is read as it comes. */
  async post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    return this.#send("POST", path, body, signal);
  }

  async #send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const response = await fetch(this.url(path), {
      method,
      credentials: "same-origin",
      // A type that no form can send, even where there is nothing to say.
      ...(method !== "GET" && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body ?? {}),
      }),
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error instanceof TypeError ? new ApiError(null) : error;
    });
    if (response.ok) return response;
    throw new ApiError(await readProblem(response), Number(response.headers.get("retry-after")) || null);
  }
}

async function read<T>(response: Response, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const json: unknown = await response.json().catch(() => undefined);
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  throw new ApiError(null);
}

async function readProblem(response: Response): Promise<Problem | null> {
  const parsed = v.safeParse(problemSchema, await response.json().catch(() => undefined));
  return parsed.success ? parsed.output : null;
}
