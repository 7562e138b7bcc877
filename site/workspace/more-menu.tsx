import { useRef, useState } from "preact/hooks";
import { printMarkdown } from "./code-markdown.ts";
import { offerDownload } from "./download.ts";
import type { Draft } from "./draft.ts";
import { KeptData } from "./kept-data.tsx";
import { createShareLink, isLongLink } from "./share-link.ts";

export interface MoreMenuProps {
  /** The reader's own code. */
  readonly own: Draft;
  /** The code that is shown: the reader's own or a link's. */
  readonly text: string;
  /** The challenge's title. */
  readonly title: string;
  /** What came of the last run, if it was of just this code. */
  readonly verdict: string | undefined;
}

/** Taking the code along, and all that this browser keeps. */
export function MoreMenu({ own, text, title, verdict }: MoreMenuProps) {
  const [said, say] = useState("");
  const [closings, setClosings] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const { file } = own;
  const copyMarkdown = async () => {
    const copied = await copy(printMarkdown({ title, file, text, verdict }));
    say(copied ? "Copied as Markdown." : COPY_REFUSED);
  };
  const download = () => {
    offerDownload(file, "text/typescript", text);
    say(`${file} goes to your downloads.`);
  };
  return (
    <div class="more">
      <button type="button" class="button-quiet" ref={button} popovertarget={PANEL_ID}>
        More
      </button>
      <section
        id={PANEL_ID}
        class="more-panel"
        popover="auto"
        aria-label="Take your code along"
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
        <h2>This code</h2>
        <div class="more-actions">
          <button type="button" class="button-quiet" onClick={async () => say(await copyLink(text))}>
            Copy link
          </button>
          <button type="button" class="button-quiet" onClick={copyMarkdown}>
            Copy as Markdown
          </button>
          <button type="button" class="button-quiet" onClick={download}>
            Download {file}
          </button>
        </div>
        <p class="more-note">The link itself carries the code: nothing is sent to a server.</p>
        <h2>All that this browser keeps</h2>
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

const COPY_REFUSED = "This browser does not let the page copy: download the file instead.";

async function copyLink(text: string): Promise<string> {
  const link = await createShareLink(location.href, text);
  if (link === undefined) return "The code is too long for a link: download the file and send that.";
  if (!(await copy(link))) return COPY_REFUSED;
  if (!isLongLink(link)) return "Link copied. Whoever opens it sees the code as a copy that does not run by itself.";
  return `Link copied. It has ${link.length.toLocaleString("en")} characters, which may be too long for some programs.`;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

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
