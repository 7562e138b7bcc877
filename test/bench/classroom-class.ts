import { Agent } from "node:http";
import { catalogue } from "../../challenges/catalogue.ts";
import type { Classroom } from "../../site/wire/board.ts";
import type { Seat, StartedClassroom } from "../../site/wire/requests.ts";
import type { ClassSettings } from "../../site/wire/settings.ts";
import { ClassroomClient } from "./classroom-client.ts";

/** So many join at the same time. */
const AT_A_TIME = 20;

/** Somebody who has joined. */
export interface ClassLearner {
  readonly id: string;
  readonly client: ClassroomClient;
}

/** A classroom in which all challenges are open, with its teacher and its learners. */
export interface SimulatedClass {
  readonly classroom: Classroom;
  readonly teacher: ClassroomClient;
  readonly learners: readonly ClassLearner[];
  /** Ends all connections. */
  close(): void;
}

const settings: ClassSettings = {
  title: "Load",
  plan: [...catalogue.keys()].map((id) => ({ lesson: id, challenge: id, open: true })),
  hints: true,
  solutions: false,
  classProgress: true,
  mode: "practice",
  endsAt: null,
  retentionDays: 1,
};

/**
 * Starts a classroom and lets learners join it.
 * @param localAddress which of the machine's own addresses they come from; else the usual one
 */
export async function startClass(url: string, learners: number, localAddress?: string): Promise<SimulatedClass> {
  const agent = new Agent({ keepAlive: true });
  const teacher = new ClassroomClient(url, agent);
  const { classroom } = await teacher.call<StartedClassroom>("POST", "/api/classrooms", { settings });
  const joined: ClassLearner[] = [];
  for (let first = 0; first < learners; first += AT_A_TIME) {
    const indices = Array.from({ length: Math.min(AT_A_TIME, learners - first) }, (_, index) => first + index);
    joined.push(
      ...(await Promise.all(
        indices.map(async (index) => {
          const client = new ClassroomClient(url, agent, localAddress);
          const name = `Learner ${index}`;
          const seat = await client.call<Seat>("POST", "/api/join", { code: classroom.joinCode, name });
          return { id: seat.learnerId, client };
        }),
      )),
    );
  }
  return { classroom, teacher, learners: joined, close: () => agent.destroy() };
}
