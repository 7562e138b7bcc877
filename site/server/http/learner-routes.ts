import { type Context, Hono } from "hono";
import { type NewAttempt, newAttemptSchema } from "../../wire/attempts.ts";
import { activitySchema, handSchema } from "../../wire/requests.ts";
import { Turns } from "../classroom/turns.ts";
import { type ApiParts, sinceOf } from "./api-parts.ts";
import { sendAttemptNews } from "./attempt-news.ts";
import { sendGrade } from "./grade-answer.ts";
import { Places } from "./places.ts";
import type { Presence } from "./presence.ts";
import { HttpProblem } from "./problem.ts";
import { readBody } from "./request-body.ts";
import type { SignedInLearner } from "./visitors.ts";

/** So large are the files of an attempt together, in bytes of UTF-8. */
const MOST_CODE_BYTES = 256 * 1024;
/** In JSON some characters take six. */
const MOST_BODY_BYTES = 2 * MOST_CODE_BYTES;
const MOST_FILES = 10;
/** So many attempts of one learner are being received at a time. */
const MOST_RECEIVING = 10;

/** What a learner sees and does. Every one asks for the learner's session first, and is about that learner alone. */
export function createLearnerRoutes(parts: ApiParts, presence: Presence): Hono {
  const { learning, visitors, streams } = parts;
  const routes = new Hono();

  routes.get("/", async (context) => {
    const { learnerId } = await visitors.getLearner(context);
    return context.json(await learning.view(learnerId));
  });

  routes.get("/events", async (context) => {
    const session = await visitors.getLearner(context);
    const { learnerId } = session;
    return streams.send(context, {
      name: "view",
      session,
      since: sinceOf(context),
      concerns: (concerned) => concerned === "all" || concerned.includes(learnerId),
      read: () => learning.view(learnerId),
      isNews: (view, since) => view.version !== since,
      onBegin: () => presence.arrive(learnerId),
      onEnd: () => presence.leave(learnerId),
    });
  });

  routes.put("/hand", async (context) => {
    const { learnerId } = await startChange(context, parts);
    const { raised } = await readBody(context, handSchema);
    await learning.setHand(learnerId, raised);
    return context.body(null, 204);
  });

  routes.post("/activity", async (context) => {
    const { learnerId } = await startChange(context, parts);
    const { challenge } = await readBody(context, activitySchema);
    await learning.noteActivity(learnerId, challenge);
    return context.body(null, 204);
  });

  routes.delete("/session", async (context) => {
    await visitors.signOut(context, await visitors.getLearner(context));
    return context.body(null, 204);
  });

  routes.delete("/", async (context) => {
    const { learnerId } = await startChange(context, parts);
    await learning.erase(learnerId);
    visitors.forget(context, "learner");
    return context.body(null, 204);
  });

  routes.route("/attempts", createAttemptRoutes(parts));
  return routes;
}

function createAttemptRoutes(parts: ApiParts): Hono {
  const { learning, visitors, tries, queue } = parts;
  const turns = new Turns();
  const receiving = new Places();
  const routes = new Hono();

  routes.post("/", async (context) => {
    const { learnerId, tokenHash } = await visitors.getLearner(context);
    const attempt = await readAttempt(context, learnerId, receiving);
    const isGraded = (id: string) => () => learning.isGraded(learnerId, id);
    // In turn: of many that come at once, each finds those before it in the queue.
    return turns.take(learnerId, async () => {
      const known = await learning.findSent(learnerId, attempt.key);
      if (known !== undefined) {
        await tries.change(tokenHash);
        return sendAttemptNews(context, queue, { id: known, waiting: null }, isGraded(known));
      }
      checkFiles(attempt.files);
      await tries.attempt(learnerId);
      queue.checkRoom(learnerId);
      const submitted = await learning.submit(learnerId, attempt);
      return sendAttemptNews(context, queue, submitted, isGraded(submitted.id));
    });
  });

  routes.get("/", async (context) => {
    const { learnerId } = await visitors.getLearner(context);
    return context.json(await learning.listAttempts(learnerId, context.req.query("challenge")));
  });

  routes.get("/:id", async (context) => {
    const { learnerId } = await visitors.getLearner(context);
    return context.json(await learning.getAttempt(learnerId, context.req.param("id")));
  });

  routes.get("/:id/grade", async (context) => {
    const { learnerId } = await visitors.getLearner(context);
    return sendGrade(context, await learning.readGrade(learnerId, context.req.param("id")));
  });

  return routes;
}

/** @throws HttpProblem where it is no attempt, or too many of the learner's come in at a time: each takes memory */
async function readAttempt(context: Context, learnerId: string, receiving: Places): Promise<NewAttempt> {
  if (receiving.count(learnerId) >= MOST_RECEIVING) {
    throw new HttpProblem("too-fast", "Very many of your attempts come in at once: send one after the other.", 2);
  }
  const leave = receiving.take(learnerId);
  try {
    return await readBody(context, newAttemptSchema, MOST_BODY_BYTES);
  } finally {
    leave();
  }
}

function checkFiles(files: Readonly<Record<string, string>>): void {
  const texts = Object.values(files);
  if (texts.length === 0) throw new HttpProblem("bad-request", "The attempt holds no file.");
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (texts.length > MOST_FILES || bytes > MOST_CODE_BYTES) {
    throw new HttpProblem(
      "too-large",
      `The code is too large: ${MOST_CODE_BYTES / 1024} KiB in ${MOST_FILES} files are the most.`,
    );
  }
}

/** The learner who is about to change something. */
async function startChange(context: Context, { visitors, tries }: ApiParts): Promise<SignedInLearner> {
  const session = await visitors.getLearner(context);
  await tries.change(session.tokenHash);
  return session;
}
