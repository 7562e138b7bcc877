import { render } from "preact";
import { learnerViewSchema } from "../../wire/learner-view.ts";
import { loadClassroomWords } from "../../words/classroom-words.ts";
import { Api } from "../api.ts";
import { readPageData, takePageRoot } from "../page-data.ts";
import { findSeat, type KeptSeat } from "../seat/kept-seat.ts";
import { SeatSession } from "../seat/seat-session.ts";
import { ClassPage } from "./class-page.tsx";
import { NoSeat } from "./no-seat.tsx";

async function start(): Promise<void> {
  await loadClassroomWords();
  const { root, home, course } = readPageData();
  const api = new Api(root);
  const element = takePageRoot();
  const seat = findSeat() ?? (await askForSeat(api));
  if (seat === undefined) return render(<NoSeat home={home} />, element);
  const session = new SeatSession(seat, api);
  render(<ClassPage {...{ api, session, home, course }} />, element);
  session.start();
}

/** A browser that keeps nothing for the page may still be signed in. */
async function askForSeat(api: Api): Promise<KeptSeat | undefined> {
  try {
    const { classroomId, me, settings, seed } = await api.get("learner", learnerViewSchema);
    const { title, hints, solutions } = settings;
    return { classroomId, learnerId: me.id, name: me.name, title, resumeCode: "", hints, solutions, seed };
  } catch {
    return undefined;
  }
}

void start();
