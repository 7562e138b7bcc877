import { words } from "../words/words.ts";

/** An answer to a note. Each closes it. */
export interface NoteAnswer {
  readonly label: string;
  readonly act?: () => void;
}

let place: { readonly box: HTMLElement; readonly text: HTMLElement; readonly buttons: HTMLElement } | undefined;

/** Says something in the page's corner, in place of what it said before. Neither focus nor anything else moves. */
export function showNote(text: string, answers: readonly NoteAnswer[]): void {
  place ??= makePlace();
  const { box, text: line, buttons } = place;
  box.hidden = false;
  line.textContent = text;
  buttons.replaceChildren(
    ...answers.map(({ label, act }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        hideNote();
        act?.();
      });
      return button;
    }),
  );
}

/** Takes the note away. @param text only if it is this one */
export function hideNote(text?: string): void {
  if (place === undefined || (text !== undefined && place.text.textContent !== text)) return;
  place.box.hidden = true;
  place.text.textContent = "";
  place.buttons.replaceChildren();
}

function makePlace() {
  const box = document.createElement("aside");
  box.className = "note";
  box.setAttribute("aria-label", words().offline.label);
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  const buttons = document.createElement("div");
  buttons.className = "note-answers";
  box.append(text, buttons);
  document.body.append(box);
  return { box, text, buttons };
}
