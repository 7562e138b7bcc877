import { setTimeout as pause } from "node:timers/promises";
import type { Attempt } from "../../site/wire/attempts.ts";
import type { BoardChange } from "../../site/wire/board.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import { createAttempt } from "./classroom-attempts.ts";
import { type SimulatedClass, startClass } from "./classroom-class.ts";
import { type ServerProcess, serveClassrooms } from "./classroom-process.ts";
import { Pursuit } from "./classroom-pursuit.ts";
import { compareBoard, type ExportedAttempt } from "./classroom-recount.ts";
import { type Figure, median, printMs } from "./figure.ts";

const LEARNERS = 200;
const PER_SECOND = 10;
const KILLS = 20;
/** The server lives so long under load, at least and at most. */
const [LEAST_MS, MOST_MS] = [500, 4000];
/** Before every second kill so many learners run at once, and it follows within this time: many are under way then. */
const BURST = 10;
const BURST_MS = 60;
const MAX_READY_MS = 2000;

/** What went wrong, a line each; what is found again after each kill counts once. */
interface Found {
  readonly lost: Set<string>;
  readonly twice: Set<string>;
  readonly ungraded: Set<string>;
  readonly board: Set<string>;
}

/** The server is killed at any moment under load, 20 times, and must have kept what it said it had. */
export async function measureClassroomCrash(): Promise<readonly Figure[]> {
  const folder = await makeFolder();
  let server = await serveClassrooms(folder.path);
  try {
    const room = await startClass(server.url, LEARNERS);
    const pursuit = new Pursuit();
    const found: Found = { lost: new Set(), twice: new Set(), ungraded: new Set(), board: new Set() };
    const readyMs: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await openPages(room);
      await runLoad(room, pursuit, LEAST_MS + Math.random() * (MOST_MS - LEAST_MS));
      if (kill % 2 === 1) await runBurst(room, pursuit);
      pursuit.hold();
      const killedAt = Date.now();
      await server.kill();
      const startedAt = performance.now();
      server = await serveAgain(folder.path, server);
      readyMs.push(performance.now() - startedAt);
      await checkRestarted(room, pursuit, killedAt, found);
      pursuit.release();
    }
    await pursuit.settle();
    await checkSettled(room, pursuit, found);
    room.close();
    for (const lines of Object.values(found)) for (const line of [...lines].slice(0, 5)) console.error(line);
    return describe(found, pursuit, readyMs);
  } finally {
    await server.kill();
    await folder.remove();
  }
}

async function openPages({ teacher, learners }: SimulatedClass): Promise<void> {
  await Promise.all([
    teacher.listen("/api/teacher/board/events"),
    ...learners.map(({ client }) => client.listen("/api/learner/events")),
  ]);
}

async function runLoad(room: SimulatedClass, pursuit: Pursuit, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    sendNext(room, pursuit);
    await pause(Math.max(0, Math.min(1000 / PER_SECOND, end - performance.now())));
  }
}

async function runBurst(room: SimulatedClass, pursuit: Pursuit): Promise<void> {
  for (let count = 0; count < BURST; count++) sendNext(room, pursuit);
  await pause(Math.random() * BURST_MS);
}

function sendNext({ learners }: SimulatedClass, pursuit: Pursuit): void {
  const number = pursuit.attempts.length;
  const learner = learners[number % learners.length];
  if (learner) pursuit.send(learner, createAttempt(number));
}

/** Resolves once it says that it is ready, at the same address. */
async function serveAgain(data: string, { url }: ServerProcess): Promise<ServerProcess> {
  const server = await serveClassrooms(data, Number(new URL(url).port));
  for (;;) {
    const { status } = await fetch(`${server.url}/readyz`);
    if (status === 200) return server;
    await pause(5);
  }
}

/** What the server says before anybody has sent anything again. */
async function checkRestarted(room: SimulatedClass, pursuit: Pursuit, killedAt: number, found: Found): Promise<void> {
  const board = await room.teacher.get<BoardChange>("/api/teacher/board");
  const exported = await readExport(room);
  const kept = new Set(exported.map(({ attempt_id }) => attempt_id));
  for (const { ids } of pursuit.attempts) {
    for (const id of ids) if (!kept.has(id)) found.lost.add(`${id} was acknowledged, and is gone`);
  }
  for (const line of compareBoard(board, exported, killedAt)) found.board.add(line);
}

/** What the server says once all attempts have their grades. */
async function checkSettled(room: SimulatedClass, pursuit: Pursuit, found: Found): Promise<void> {
  const exported = await readExport(room);
  const listed = await listAttempts(room);
  for (const { ids, grade, fault, learner } of pursuit.attempts) {
    const [id = ""] = ids;
    if (ids.size > 1) found.twice.add(`one attempt was stored as ${[...ids].join(", ")}`);
    if (fault !== undefined) found.ungraded.add(`${fault}`);
    const rows = listed.get(learner.id)?.filter((attempt) => attempt.id === id) ?? [];
    if (rows.length !== 1) found.lost.add(`${id || "an attempt"} is listed ${rows.length} times`);
    if (rows.some(({ gradedAt }) => gradedAt === null)) found.ungraded.add(`${id} has no grade`);
    if (grade === undefined) continue;
    const now = await room.teacher.ask("GET", `/api/teacher/attempts/${id}/grade`);
    if (now.text !== grade) found.twice.add(`${id} has another grade than its learner got`);
  }
  const rows = [...listed.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [name, count] of Object.entries({ listed: rows, exported: exported.length })) {
    if (count !== pursuit.attempts.length)
      found.twice.add(`${count} attempts are ${name}, not ${pursuit.attempts.length}`);
  }
  const board = await room.teacher.get<BoardChange>("/api/teacher/board");
  for (const line of compareBoard(board, exported, Number.POSITIVE_INFINITY)) found.board.add(line);
}

async function listAttempts({ teacher, learners }: SimulatedClass): Promise<ReadonlyMap<string, readonly Attempt[]>> {
  const listed = new Map<string, readonly Attempt[]>();
  for (const { id } of learners) listed.set(id, await teacher.get(`/api/teacher/learners/${id}/attempts`));
  return listed;
}

async function readExport({ teacher }: SimulatedClass): Promise<readonly ExportedAttempt[]> {
  const { text } = await teacher.ask("GET", "/api/teacher/export?what=attempts&format=jsonl");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function describe(found: Found, { attempts }: Pursuit, readyMs: readonly number[]): readonly Figure[] {
  const again = attempts.filter(({ sendings }) => sendings > 1).length;
  const under = `${KILLS} × kill -9 under ${PER_SECOND} attempts a second of ${LEARNERS} learners`;
  const most = Math.max(...readyMs);
  const none = (name: string, { size }: ReadonlySet<string>, more = ""): Figure => ({
    name,
    value: `${size}${more}`,
    target: "0",
    holds: size === 0,
  });
  return [
    none(`${under}: acknowledged attempts lost`, found.lost, ` of ${attempts.length}; ${again} were sent again`),
    none("attempts stored or graded twice", found.twice),
    none("attempts left without a grade", found.ungraded),
    none("what the board shows otherwise than the attempts say", found.board),
    {
      name: "ready again after it was started, at the most",
      value: `${printMs(most)}; half of them within ${printMs(median(readyMs))}`,
      target: `at most ${MAX_READY_MS} ms`,
      holds: most <= MAX_READY_MS,
    },
  ];
}
