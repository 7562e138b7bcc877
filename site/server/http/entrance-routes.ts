import { Hono } from "hono";
import { joinSchema, newClassroomSchema, resumeSchema, teacherLoginSchema } from "../../wire/requests.ts";
import { type ApiParts, addressOf, isWrongCode, isWrongStartKey } from "./api-parts.ts";
import { readBody } from "./request-body.ts";

/** The ways in: nobody is signed in before. */
export function createEntranceRoutes(parts: ApiParts): Hono {
  const { entrance, learning, visitors, tries } = parts;
  const routes = new Hono();

  routes.post("/classrooms", async (context) => {
    const body = await readBody(context, newClassroomSchema);
    const started = await tries.tryStart(addressOf(context, parts), isWrongStartKey, () => entrance.start(body));
    await visitors.signIn(context, started.classroom.id, null);
    return context.json(started, 201);
  });

  routes.post("/teacher/session", async (context) => {
    const { teacherKey } = await readBody(context, teacherLoginSchema);
    const claim = await entrance.findClaim(teacherKey);
    const from = `${addressOf(context, parts)} ${claim?.classroom.id ?? "none"}`;
    const classroom = await tries.tryKey(from, isWrongCode, () => entrance.proveClaim(claim));
    await visitors.signIn(context, classroom.id, null);
    return context.json(classroom);
  });

  routes.post("/join", async (context) => {
    const { code, name } = await readBody(context, joinSchema);
    const address = addressOf(context, parts);
    const seat = await tries.tryCode(address, isWrongCode, async () => {
      await tries.join(address);
      return entrance.join(code, name);
    });
    learning.noteJoined(seat);
    await visitors.signIn(context, seat.classroomId, seat.learnerId);
    return context.json(seat, 201);
  });

  routes.post("/learner/session", async (context) => {
    const { resumeCode } = await readBody(context, resumeSchema);
    const seat = await tries.tryCode(addressOf(context, parts), isWrongCode, () => entrance.resume(resumeCode));
    await visitors.signIn(context, seat.classroomId, seat.learnerId);
    return context.json(seat);
  });

  return routes;
}
