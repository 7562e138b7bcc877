import type { AttemptNews, NewAttempt } from "../../wire/attempts.ts";
import { ApiError } from "../api.ts";
import { readNews } from "./attempt-stream.ts";

/** Sends an attempt; the answer is read as it comes. */
export type PostAttempt = (attempt: NewAttempt, signal: AbortSignal) => Promise<Response>;

/** A server that is there stores an attempt well within this. */
const STORED_WITHIN_MS = 8000;
/** A queue that moves says so more often than that. The same attempt is then asked for again. */
const SILENT_FOR_MS = 20_000;

/**
 * Sends an attempt and gives what the server says of it, until it is graded or nobody listens.
 * @throws ApiError where the server refuses it, or falls silent
 */
export async function* postAttempt(post: PostAttempt, attempt: NewAttempt): AsyncGenerator<AttemptNews> {
  const abort = new AbortController();
  // A network that is gone without a word would let the page wait for minutes.
  const giveUpIn = (ms: number) => setTimeout(() => abort.abort(), ms);
  let timer = giveUpIn(STORED_WITHIN_MS);
  try {
    for await (const news of readNews(await post(attempt, abort.signal))) {
      clearTimeout(timer);
      timer = giveUpIn(SILENT_FOR_MS);
      yield news;
    }
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError(null);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}
