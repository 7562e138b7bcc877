import { words } from "../words/words.ts";
import { hideNote, showNote } from "./note.ts";

let ready = false;

/** Says at the page's foot, where it has one, that the course needs no network any more. */
export function showReady(complete: boolean): void {
  ready = complete;
  document.documentElement.dataset["offline"] = complete ? "ready" : "partly";
}

/** Says when the network is lost what works without it, until it is back. */
export function followNetwork(): void {
  const { offline } = words();
  let said: string | undefined;
  addEventListener("offline", () => {
    said = ready ? offline.lost : offline.lostPartly;
    showNote(said, [{ label: offline.close }]);
  });
  addEventListener("online", () => hideNote(said));
}
