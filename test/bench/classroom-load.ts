import { setTimeout as pause } from "node:timers/promises";
import type { BoardChange } from "../../site/wire/board.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import { createAttempt, followAttempt } from "./classroom-attempts.ts";
import { SimulatedBoard } from "./classroom-board.ts";
import { type ClassLearner, type SimulatedClass, startClass } from "./classroom-class.ts";
import type { EventStream } from "./classroom-client.ts";
import { type ServerProcess, serveClassrooms } from "./classroom-process.ts";
import { type Figure, median, printMs } from "./figure.ts";
import { readPeakResidentMb } from "./resident-memory.ts";

const LEARNERS = 200;
const PER_SECOND = 10;
const SECONDS = 60;
/** When memory is looked at first, and for how long each time. */
const EARLY_SECONDS = 15;
const WINDOW_SECONDS = 5;
const MAX_GROWTH = 0.1;
const MAX_VERDICT_MS = 1000;
const MAX_BOARD_MS = 1000;
/** What the board does not show by then, it is taken not to show. */
const GIVE_UP_MS = 10_000;

/** What the clients met. */
interface Met {
  readonly errors: string[];
  readonly verdictMs: number[];
  readonly boardMs: number[];
}

/** A class of 200 who are connected, and run 10 attempts a second for a minute; the board is open. */
export async function measureClassroomLoad(): Promise<readonly Figure[]> {
  const folder = await makeFolder();
  const server = await serveClassrooms(folder.path);
  try {
    const room = await startClass(server.url, LEARNERS);
    const met: Met = { errors: [], verdictMs: [], boardMs: [] };
    const board = new SimulatedBoard();
    const boardStream = await room.teacher.listen("/api/teacher/board/events", (change) =>
      board.apply(change as BoardChange),
    );
    const pages = await Promise.all(room.learners.map(({ client }) => client.listen("/api/learner/events")));
    const [memory] = await Promise.all([watchMemory(server), runAttempts(room, board, met)]);
    met.errors.push(...listEnded([boardStream, ...pages]));
    room.close();
    for (const error of new Set(met.errors)) console.error(error);
    return describe(met, memory);
  } finally {
    await server.stop();
    await folder.remove();
  }
}

/** Sends them at an even pace, whatever becomes of those before, and waits for all. */
async function runAttempts({ learners }: SimulatedClass, board: SimulatedBoard, met: Met): Promise<void> {
  const begin = performance.now();
  const sent = new Map<string, number>();
  const under: Promise<void>[] = [];
  for (let number = 0; number < SECONDS * PER_SECOND; number++) {
    await pause(Math.max(0, begin + (number * 1000) / PER_SECOND - performance.now()));
    const learner = learners[number % learners.length];
    if (learner === undefined) throw new RangeError("nobody has joined");
    const place = `${learner.id} ${createAttempt(number).challenge}`;
    sent.set(place, (sent.get(place) ?? 0) + 1);
    under.push(
      runAttempt(learner, number, sent.get(place) ?? 0, board, met).catch((error: unknown) => {
        met.errors.push(String(error));
      }),
    );
  }
  await Promise.all(under);
}

/** @param turn the how many-eth it is of the learner's attempts at that challenge */
async function runAttempt(
  { id: learnerId, client }: ClassLearner,
  number: number,
  turn: number,
  board: SimulatedBoard,
  met: Met,
): Promise<void> {
  const attempt = createAttempt(number);
  const sentAt = performance.now();
  const id = await followAttempt(client, attempt);
  if (id === undefined) throw new Error("an attempt was let go of before its grade");
  const { outcome } = await client.get<{ outcome: string }>(`/api/learner/attempts/${id}/grade`);
  const gotAt = performance.now();
  met.verdictMs.push(gotAt - sentAt);
  const shownAt = await board.waitForGrades(learnerId, attempt.challenge, turn, GIVE_UP_MS);
  if (shownAt === undefined) throw new Error("the board did not show a grade");
  met.boardMs.push(Math.max(0, shownAt - gotAt));
  const shown = board.findCell(learnerId, attempt.challenge);
  if (shown?.outcome !== outcome) throw new Error(`the board shows ${shown?.outcome}, the grade says ${outcome}`);
}

async function watchMemory({ pid }: ServerProcess): Promise<{ early: number; late: number }> {
  await pause((EARLY_SECONDS - WINDOW_SECONDS) * 1000);
  const early = await readPeakResidentMb(pid, WINDOW_SECONDS);
  await pause((SECONDS - EARLY_SECONDS - WINDOW_SECONDS) * 1000);
  return { early, late: await readPeakResidentMb(pid, WINDOW_SECONDS) };
}

function listEnded(streams: readonly EventStream[]): string[] {
  return streams.filter(({ open }) => !open).map(() => "a page lost its connection");
}

function describe(
  { errors, verdictMs, boardMs }: Met,
  { early, late }: { readonly early: number; readonly late: number },
): readonly Figure[] {
  const load = `${LEARNERS} learners, ${PER_SECOND} attempts a second for ${SECONDS} s`;
  const [verdict, board] = [quantile(verdictMs, 0.99), quantile(boardMs, 0.99)];
  const percent = 100 * (late / early - 1);
  return [
    { name: `errors with ${load}`, value: `${errors.length}`, target: "0", holds: errors.length === 0 },
    {
      name: "from sending an attempt to its grade, 99 % of them within",
      value: `${printMs(verdict)}; half of them within ${printMs(median(verdictMs))}`,
      target: `at most ${MAX_VERDICT_MS} ms`,
      holds: verdict <= MAX_VERDICT_MS,
    },
    {
      name: "from a grade at the learner's to the board, 99 % of them within",
      value: `${printMs(board)}; half of them within ${printMs(median(boardMs))}`,
      target: `at most ${MAX_BOARD_MS} ms`,
      holds: board <= MAX_BOARD_MS,
    },
    {
      name: `memory of the server after ${SECONDS} s over that after ${EARLY_SECONDS} s`,
      value: `${percent < 0 ? "−" : "+"}${Math.abs(percent).toFixed(1)} %, ${late.toFixed(0)} MB over ${early.toFixed(0)} MB resident, the compiler's process included`,
      target: `within ${100 * MAX_GROWTH} %`,
      holds: Math.abs(percent) <= 100 * MAX_GROWTH,
    },
  ];
}

/** The value that this share of them does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
