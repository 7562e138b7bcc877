import type { Context } from "hono";
import { stream } from "hono/streaming";
import type { StreamingApi } from "hono/utils/stream";
import type { AttemptNews } from "../../wire/attempts.ts";
import type { Submitted } from "../classroom/learning.ts";
import type { GradingQueue, QueueNews } from "../queue/grading-queue.ts";
import { Bell } from "./bell.ts";
import { reporting } from "./fault-report.ts";

/** So long nothing is sent at most, in milliseconds. */
const BEAT_MS = 15_000;

/**
 * Tells a page what becomes of its attempt, a line each, until it is graded or the page is gone.
 * @param isGraded looks whether the grade is there
 */
export function sendAttemptNews(
  context: Context,
  queue: GradingQueue,
  { id, waiting }: Submitted,
  isGraded: () => Promise<boolean>,
): Response {
  const bell = new Bell();
  let latest: QueueNews | undefined;
  const unwatch = queue.watch(id, (news) => {
    latest = news;
    bell.ring();
  });
  // Watched first: it may be graded in no time. And not only once somebody reads: it is to be graded in any case.
  if (waiting) queue.add(waiting);
  context.header("content-type", "application/x-ndjson; charset=utf-8");
  const tell = reporting<StreamingApi>(context, async (lines) => {
    lines.onAbort(() => bell.ring());
    const say = (news: AttemptNews) => lines.write(`${JSON.stringify(news)}\n`);
    try {
      await say({ kind: "stored", id });
      // What was sent before may have been graded before anybody watched.
      if (!waiting && (await isGraded())) latest = { kind: "graded" };
      while (!lines.aborted) {
        const news = latest;
        if (news) await say(news.kind === "graded" ? { kind: "graded", id } : news);
        if (news && news.kind !== "waiting") break;
        // Where nothing new comes, the same is said again: what stands between may take silence for an end.
        if (latest === news) await bell.wait(BEAT_MS);
      }
    } finally {
      unwatch();
    }
  });
  return stream(context, tell);
}
