import { type Context, Hono } from "hono";
import {
  newMessageSchema,
  renameSchema,
  type ServerInfo,
  sendHintSchema,
  settingsChangeSchema,
} from "../../wire/requests.ts";
import type { SignedIn } from "../classroom/sessions.ts";
import { type ApiParts, sinceOf } from "./api-parts.ts";
import { sendExport } from "./export-answer.ts";
import { sendGrade } from "./grade-answer.ts";
import { readBody } from "./request-body.ts";

/** What a teacher sees and does. Every one asks for the teacher's session first. */
export function createTeacherRoutes(parts: ApiParts): Hono {
  const routes = new Hono();
  routes.route("/classroom", createClassroomRoutes(parts));
  routes.route("/board", createBoardRoutes(parts));
  routes.route("/learners", createLearnersRoutes(parts));
  const { teaching, visitors, store } = parts;

  routes.delete("/session", async (context) => {
    await visitors.signOut(context, await visitors.getTeacher(context));
    return context.body(null, 204);
  });

  routes.get("/attempts/:id", async (context) => {
    const { classroomId } = await visitors.getTeacher(context);
    return context.json(await teaching.getAttempt(classroomId, context.req.param("id")));
  });

  routes.get("/attempts/:id/grade", async (context) => {
    const { classroomId } = await visitors.getTeacher(context);
    return sendGrade(context, await teaching.readGrade(classroomId, context.req.param("id")));
  });

  routes.get("/export", async (context) => {
    const { classroomId } = await visitors.getTeacher(context);
    return sendExport(context, store, classroomId);
  });

  routes.post("/messages", async (context) => {
    const { classroomId } = await startChange(context, parts);
    const { text, to } = await readBody(context, newMessageSchema);
    await teaching.sendMessage(classroomId, text, to);
    return context.body(null, 204);
  });

  routes.get("/hints", async (context) => {
    await visitors.getTeacher(context);
    const { challenge = "", reasonId = "" } = context.req.query();
    return context.json({ text: teaching.findHint({ challenge, reasonId }) ?? null });
  });

  routes.post("/hints", async (context) => {
    const { classroomId } = await startChange(context, parts);
    return context.json(await teaching.sendHint(classroomId, await readBody(context, sendHintSchema)));
  });

  return routes;
}

function createClassroomRoutes(parts: ApiParts): Hono {
  const { teaching, visitors } = parts;
  const routes = new Hono();

  routes.get("/", async (context) => {
    const { classroomId } = await visitors.getTeacher(context);
    return context.json(await teaching.getClassroom(classroomId));
  });

  routes.patch("/", async (context) => {
    const { classroomId } = await startChange(context, parts);
    return context.json(await teaching.changeSettings(classroomId, await readBody(context, settingsChangeSchema)));
  });

  routes.post("/close", async (context) => {
    const { classroomId } = await startChange(context, parts);
    return context.json(await teaching.close(classroomId));
  });

  routes.delete("/", async (context) => {
    const { classroomId } = await startChange(context, parts);
    await teaching.erase(classroomId);
    visitors.forget(context, "teacher");
    return context.body(null, 204);
  });

  return routes;
}

function createBoardRoutes({ teaching, visitors, streams }: ApiParts): Hono {
  const routes = new Hono();

  routes.get("/", async (context) => {
    const { classroomId } = await visitors.getTeacher(context);
    return context.json(await teaching.readBoard(classroomId, 0));
  });

  routes.get("/events", async (context) => {
    const session = await visitors.getTeacher(context);
    return streams.send(context, {
      name: "board",
      session,
      since: sinceOf(context),
      concerns: () => true,
      read: (since) => teaching.readBoard(session.classroomId, since),
      isNews: (event, since) => event.version !== since,
    });
  });

  return routes;
}

function createLearnersRoutes(parts: ApiParts): Hono {
  const { teaching, entrance, visitors } = parts;
  const routes = new Hono();

  routes.get("/:id/attempts", async (context) => {
    const { classroomId } = await visitors.getTeacher(context);
    return context.json(
      await teaching.listAttempts(classroomId, context.req.param("id"), context.req.query("challenge")),
    );
  });

  routes.patch("/:id", async (context) => {
    const { classroomId } = await startChange(context, parts);
    const { name } = await readBody(context, renameSchema);
    return context.json(await teaching.rename(classroomId, context.req.param("id"), name));
  });

  routes.delete("/:id", async (context) => {
    const { classroomId } = await startChange(context, parts);
    await teaching.eraseLearner(classroomId, context.req.param("id"));
    return context.body(null, 204);
  });

  routes.post("/:id/resume-code", async (context) => {
    const { classroomId } = await startChange(context, parts);
    const learnerId = context.req.param("id");
    await teaching.checkLearner(classroomId, learnerId);
    return context.json({ resumeCode: await entrance.renewResumeCode(learnerId) });
  });

  routes.post("/:id/lower-hand", async (context) => {
    const { classroomId } = await startChange(context, parts);
    await teaching.lowerHand(classroomId, context.req.param("id"));
    return context.body(null, 204);
  });

  return routes;
}

/** The teacher who is about to change something. */
async function startChange(context: Context, { visitors, tries }: ApiParts): Promise<SignedIn> {
  const session = await visitors.getTeacher(context);
  await tries.change(session.tokenHash);
  return session;
}

/** What the server is, for pages that ask before anybody is signed in. */
export function createServerRoutes(readInfo: () => ServerInfo): Hono {
  return new Hono().get("/server", (context) => context.json(readInfo()));
}
