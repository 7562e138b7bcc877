import { setTimeout as pause } from "node:timers/promises";
import type { BoardChange } from "../../site/wire/board.ts";
import type { LearnerView } from "../../site/wire/learner-view.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import { type SimulatedClass, startClass } from "./classroom-class.ts";
import type { EventStream } from "./classroom-client.ts";
import { serveClassrooms } from "./classroom-process.ts";
import { type Figure, printMs } from "./figure.ts";
import { readPeakResidentMb } from "./resident-memory.ts";

const CLASSES = 5;
/** A server lets 200 join from one address in a minute. */
const LEARNERS_EACH = 180;
/** As many as a server lets one classroom have. */
const BOARDS_EACH = 20;
const QUIET_SECONDS = 20;
const MAX_MB = 300;
/** Within this time every connection must bring what is sent to all. */
const ANSWER_WITHIN_MS = 10_000;
const CONNECTIONS = CLASSES * (LEARNERS_EACH + BOARDS_EACH);

/** What the server holds for pages that are connected while nothing happens, and whether each still hears. */
export async function measureClassroomIdle(): Promise<readonly Figure[]> {
  const folder = await makeFolder();
  const server = await serveClassrooms(folder.path);
  try {
    const rooms: SimulatedClass[] = [];
    const pages: Page[] = [];
    for (let number = 0; number < CLASSES; number++) {
      // All of 127.0.0.0/8 is this machine, on Linux; each of its addresses counts for itself.
      const room = await startClass(server.url, LEARNERS_EACH, `127.0.0.${2 + number}`);
      rooms.push(room);
      pages.push(...(await openPages(room)));
    }
    await pause(1000);
    const megabytes = await readPeakResidentMb(server.pid, QUIET_SECONDS);
    const { heard, milliseconds } = await tellAll(rooms, pages);
    for (const room of rooms) room.close();
    return describe(megabytes, heard, milliseconds);
  } finally {
    await server.stop();
    await folder.remove();
  }
}

/** A page that is connected. @param hears whether it has heard what was sent to all */
interface Page {
  readonly stream: EventStream;
  readonly hears: () => boolean;
}

async function openPages({ teacher, learners }: SimulatedClass): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const { client } of learners) {
    const stream = await client.listen("/api/learner/events");
    pages.push({ stream, hears: () => (stream.latest as LearnerView).messages.length === 1 });
  }
  for (let board = 0; board < BOARDS_EACH; board++) {
    const stream = await teacher.listen("/api/teacher/board/events");
    // It shows no messages, but that a hand is up.
    pages.push({ stream, hears: () => (stream.latest as BoardChange).learners.some(({ handAt }) => handAt !== null) });
  }
  return pages;
}

/** Sends a message to everybody, lets somebody raise a hand, and counts the pages that hear of it. */
async function tellAll(rooms: readonly SimulatedClass[], pages: readonly Page[]) {
  const begin = performance.now();
  for (const { teacher, learners } of rooms) {
    await teacher.call("POST", "/api/teacher/messages", { text: "Still there?", to: null });
    await learners[0]?.client.call("PUT", "/api/learner/hand", { raised: true });
  }
  const count = () => pages.filter(({ stream, hears }) => stream.open && hears()).length;
  while (count() < pages.length && performance.now() - begin < ANSWER_WITHIN_MS) await pause(20);
  return { heard: count(), milliseconds: performance.now() - begin };
}

function describe(megabytes: number, heard: number, milliseconds: number): readonly Figure[] {
  return [
    {
      name: `memory of the server with ${CONNECTIONS} idle connections, ${CLASSES * BOARDS_EACH} of them boards`,
      value: `${megabytes.toFixed(0)} MB resident`,
      target: `under ${MAX_MB} MB`,
      holds: megabytes < MAX_MB,
    },
    {
      name: `of those, connections that hear what is sent to all after ${QUIET_SECONDS} s`,
      value: `${heard}, the last within ${printMs(milliseconds)}`,
      target: `${CONNECTIONS}`,
      holds: heard === CONNECTIONS,
    },
  ];
}
