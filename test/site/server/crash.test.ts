import assert from "node:assert/strict";
import type { Grade } from "../../../runner/model/grade.ts";
import type { Attempt } from "../../../site/wire/attempts.ts";
import type { BoardChange } from "../../../site/wire/board.ts";
import { createAttempt, followAttempt } from "../../bench/classroom-attempts.ts";
import { type SimulatedClass, startClass } from "../../bench/classroom-class.ts";
import { type ServerProcess, serveClassrooms } from "../../bench/classroom-process.ts";
import { makeFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

const LEARNERS = 6;

describe("a server that is killed in the middle of a workshop", () => {
  let folder: TemporaryFolder;
  let server: ServerProcess;
  let room: SimulatedClass;

  beforeEach(async () => {
    folder = await makeFolder();
    server = await serveClassrooms(folder.path);
    room = await startClass(server.url, LEARNERS);
  });
  afterEach(async () => {
    await server.kill();
    room.close();
    await folder.remove();
  });

  /** A learner's attempt, sent until its grade is there: always the same one. */
  async function grade(number: number): Promise<readonly [string, Grade]> {
    const { client } = room.learners[number] ?? assert.fail();
    const id = (await followAttempt(client, createAttempt(number))) ?? assert.fail();
    return [id, await client.get<Grade>(`/api/learner/attempts/${id}/grade`)];
  }

  /** All but the first send theirs; the server is killed once each is acknowledged, whatever is being graded then. */
  async function runUntilKilled(): Promise<readonly string[]> {
    const ids: string[] = [];
    const others = room.learners.slice(1);
    await new Promise<void>((resolve, reject) => {
      for (const [index, { client }] of others.entries()) {
        followAttempt(client, createAttempt(index + 1), (id) => {
          if (ids.push(id) === others.length) resolve(server.kill());
        }).catch((error: unknown) => {
          // What the kill has broken off; before, nothing may break.
          if (ids.length < others.length) reject(error);
        });
      }
    });
    return ids;
  }

  async function serveAgain(): Promise<void> {
    server = await serveClassrooms(folder.path, Number(new URL(server.url).port));
  }

  it("has every acknowledged attempt once, and gives each one grade, which the board shows", async () => {
    const [first, firstGrade] = await grade(0);
    const acknowledged = await runUntilKilled();
    await serveAgain();
    const grades = new Map<string, Grade>();
    for (const number of room.learners.keys()) grades.set(...(await grade(number)));
    assert.deepEqual([...grades.keys()].sort(), [first, ...acknowledged].sort());
    assert.deepEqual(grades.get(first), firstGrade);
    const board = await room.teacher.get<BoardChange>("/api/teacher/board");
    for (const { id } of room.learners) {
      const attempts = await room.teacher.get<Attempt[]>(`/api/teacher/learners/${id}/attempts`);
      const [attempt = assert.fail()] = attempts;
      assert.equal(attempts.length, 1);
      const grade = grades.get(attempt.id);
      assert.deepEqual([attempt.outcome, attempt.score], [grade?.outcome, grade?.score]);
      assert.deepEqual(await room.teacher.get(`/api/teacher/attempts/${attempt.id}/grade`), grade);
      const cells = board.cells.filter(({ learnerId }) => learnerId === id);
      assert.deepEqual(
        cells.map(({ attempts, waiting, outcome }) => [attempts, waiting, outcome]),
        [[1, 0, grade?.outcome]],
      );
    }
  });
});
