import { useRef, useState } from "preact/hooks";
import { words } from "../words/words.ts";
import { copyLink, copyMarkdown, downloadCode } from "./code-to-go.ts";
import type { Draft } from "./draft.ts";
import { KeptData } from "./kept-data.tsx";
import { StackblitzButton } from "./stackblitz-button.tsx";
import type { WorkspaceData } from "./workspace-data.ts";

export interface MoreMenuProps {
  readonly data: WorkspaceData;
  /** The reader's own code. */
  readonly own: Draft;
  /** The code that is shown: the reader's own or a link's. */
  readonly text: string;
  /** What came of the last run, if it was of just this code. */
  readonly verdict: string | undefined;
}

/** Taking the code along, and all that this browser keeps. */
export function MoreMenu({ data, own, text, verdict }: MoreMenuProps) {
  const { more: says } = words();
  const [said, say] = useState("");
  const [closings, setClosings] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const { file } = own;
  const code = { title: data.challenge.title, file, text, verdict };
  return (
    <div class="more">
      <button type="button" class="button-quiet" ref={button} popovertarget={PANEL_ID}>
        {says.open}
      </button>
      <section
        id={PANEL_ID}
        class="more-panel"
        popover="auto"
        aria-label={says.title}
        onBeforeToggle={({ newState, currentTarget }) => {
          if (newState === "open") placeAbove(currentTarget, button.current);
        }}
        // Only now: a button that is redrawn while the panel closes would lose the focus that goes back to More.
        onToggle={({ newState }) => {
          if (newState === "open") return;
          say("");
          setClosings(closings + 1);
        }}
      >
        <h2>{says.code}</h2>
        <div class="more-actions">
          <button type="button" class="button-quiet" onClick={async () => say(await copyLink(text))}>
            {says.copyLink}
          </button>
          <button type="button" class="button-quiet" onClick={async () => say(await copyMarkdown(code))}>
            {says.copyMarkdown}
          </button>
          <button type="button" class="button-quiet" onClick={() => say(downloadCode(code))}>
            {says.download(file)}
          </button>
        </div>
        <p class="more-note">{says.linkNote}</p>
        <StackblitzButton data={data} text={text} onSay={say} />
        <h2>{says.all}</h2>
        {/* A question that was left open is not asked again. */}
        <KeptData key={closings} own={own} onSay={say} />
        <p class="more-said" role="status">
          {said}
        </p>
      </section>
    </div>
  );
}

const PANEL_ID = "more-panel";

/** Puts the panel above its button, or at the window's foot where there is too little room above; never outside. */
function placeAbove(panel: HTMLElement, button: HTMLElement | null): void {
  if (button === null) return;
  const { top, right } = button.getBoundingClientRect();
  const foot = top < LEAST_HEIGHT_PX ? innerHeight : Math.min(top, innerHeight);
  const width = Math.min(WIDTH_PX, innerWidth - 2 * MARGIN_PX);
  const free = innerWidth - width - MARGIN_PX;
  panel.style.width = `${width}px`;
  panel.style.right = `${Math.min(Math.max(MARGIN_PX, innerWidth - right), free)}px`;
  panel.style.bottom = `${innerHeight - foot + MARGIN_PX}px`;
  panel.style.maxHeight = `${foot - 2 * MARGIN_PX}px`;
}

const WIDTH_PX = 400;
const LEAST_HEIGHT_PX = 320;
/** Between the panel and its button or the window's edge. */
const MARGIN_PX = 8;
