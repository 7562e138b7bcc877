import { render } from "preact";
import * as v from "valibot";
import type { Classwork } from "../../classwork/classwork.ts";
import { attemptCodeSchema, attemptSchema } from "../../wire/attempts.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { Api } from "../api.ts";
import { gradeHere, runInClass } from "./class-run.ts";
import type { KeptSeat } from "./kept-seat.ts";
import { SeatBar } from "./seat-bar.tsx";
import { SeatSession } from "./seat-session.ts";
import { findSitePlace } from "./site-place.ts";

/** What of a page's classwork needs the connection. */
export type ClassTasks = Pick<Classwork, "subscribe" | "noteActivity" | "run" | "findLastCode">;

const ACTIVITY_EVERY_MS = 60_000;

/** Connects the page with the classroom, and shows that under the page's header. */
export function openSeat(seat: KeptSeat): ClassTasks {
  const { root, home } = findSitePlace();
  const api = new Api(root);
  const session = new SeatSession(seat, api);
  const bar = document.createElement("aside");
  bar.className = "seat-bar";
  bar.ariaLabel = classroomWords().seat.bar.label;
  document.querySelector(".site-header")?.after(bar);
  render(<SeatBar {...{ session, home }} />, bar);
  session.start();
  return makeClasswork(api, session);
}

/** What being in the classroom changes about the page's workspace. */
function makeClasswork(api: Api, session: SeatSession): ClassTasks {
  const activeAt = new Map<string, number>();
  return {
    subscribe(listener) {
      let told = session.state.seat;
      return session.subscribe(() => {
        const { seat } = session.state;
        if (seat.hints !== told.hints || seat.solutions !== told.solutions) listener();
        told = seat;
      });
    },
    noteActivity(challenge) {
      const now = Date.now();
      if (now - (activeAt.get(challenge) ?? Number.NEGATIVE_INFINITY) < ACTIVITY_EVERY_MS) return;
      activeAt.set(challenge, now);
      // Where it does not get through, the next sign of work does.
      api.tell("POST", "learner/activity", { challenge }).catch(() => undefined);
    },
    run(submission, challengeId, local, onNews, signal) {
      const { sender, state } = session;
      const { seat, connection } = state;
      const options = { api, sender, submission, challengeId, local, seed: seat.seed, onNews, signal };
      // What nobody would take in is not kept for them.
      if (connection === "refused") return gradeHere(options, classroomWords().seat.connection.refusedLong);
      if (connection === "left") return gradeHere(options, classroomWords().seat.connection.leftLong);
      return runInClass(options);
    },
    async findLastCode(challenge) {
      try {
        const query = `challenge=${encodeURIComponent(challenge)}`;
        const [newest] = await api.get(`learner/attempts?${query}`, v.array(attemptSchema));
        return newest && (await api.get(`learner/attempts/${newest.id}`, attemptCodeSchema)).files;
      } catch {
        return undefined;
      }
    },
  };
}
