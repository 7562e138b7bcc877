import { offerClasswork } from "../../classwork/classwork.ts";
import { loadClassroomWords } from "../../words/classroom-words.ts";
import { CLASS_PAGE_ROOT_ID } from "../page-data.ts";
import { findSeat, type KeptSeat, keyPrefix } from "./kept-seat.ts";
import { loadSeatStyle } from "./seat-style.ts";

// Every page of the site loads this, before its workspace: where nobody takes part in a classroom, that is all.
const seat = findSeat();
// The classroom's own pages connect by themselves.
if (seat !== undefined && document.getElementById(CLASS_PAGE_ROOT_ID) === null) takePart(seat);

function takePart(kept: KeptSeat): void {
  document.documentElement.dataset["seat"] = "";
  const opened = Promise.all([import("./open-seat.tsx"), loadClassroomWords(), loadSeatStyle()]).then(
    ([{ openSeat }]) => openSeat(kept),
  );
  offerClasswork({
    keyPrefix: keyPrefix(kept.learnerId),
    // What was last heard: the teacher may allow more, or less, while the page is open.
    get hints() {
      return (findSeat() ?? kept).hints;
    },
    get solutions() {
      return (findSeat() ?? kept).solutions;
    },
    subscribe(listener) {
      const listening = opened.then((work) => work.subscribe(listener));
      return () => void listening.then((stop) => stop());
    },
    noteActivity: (id) => void opened.then((work) => work.noteActivity(id)),
    run: async (...run) => (await opened).run(...run),
    findLastCode: async (id) => (await opened).findLastCode(id),
  });
}
