/** Where the browser keeps a learner's place in a classroom, if there is one. */
const SEAT_KEY = "cosigner:v1:seat";

/** Keeps room for the classroom's bar under the header, so that nothing moves when it comes. Not on a classroom's own pages. */
export function keepSeatRoom({ dataset }: HTMLElement): void {
  if (dataset["ownSeat"] !== undefined) return;
  try {
    if (localStorage.getItem(SEAT_KEY) !== null) dataset["seat"] = "";
  } catch {
    // Storage is blocked: nobody's place can be kept there.
  }
}
