import type { BrowserStorage } from "./browser-storage.ts";

/** The panes whose size a reader chooses; the editor takes what they leave. */
export type SizedPane = "lesson" | "results";

/** What a reader chose for a pane. */
export interface PaneSize {
  /** How much of the room it takes, in per cent; `null` where that was never chosen. */
  readonly share: number | null;
  readonly collapsed: boolean;
}

/** How small and how large a pane may be, in per cent of the room. */
export interface ShareBounds {
  readonly min: number;
  readonly max: number;
}

type Sizes = Readonly<Record<SizedPane, PaneSize>>;

const STORAGE_KEY = "cosigner:v1:panes";

/** One press of an arrow key, in per cent. */
const STEP = 5;

/** The sizes of the panes, shown as soon as this is made and kept in the browser. The stylesheet clamps them. */
export class PaneSizes {
  readonly #storage: BrowserStorage;
  readonly #root: HTMLElement;
  readonly #listeners = new Set<() => void>();
  #sizes: Sizes;

  /** @param root the element whose custom properties and data tell the stylesheet */
  constructor(storage: BrowserStorage, root: HTMLElement) {
    this.#storage = storage;
    this.#root = root;
    this.#sizes = parseSizes(storage.readJson(STORAGE_KEY));
    this.#show();
  }

  get(pane: SizedPane): PaneSize {
    return this.#sizes[pane];
  }

  /** Gives a pane this share of the room, in per cent; a collapsed one comes back. {@link save} keeps it. */
  resize(pane: SizedPane, share: number): void {
    this.#set(pane, { share, collapsed: false });
  }

  /** Collapses a pane, or brings it back as it was, and keeps that. */
  toggle(pane: SizedPane): void {
    const { share, collapsed } = this.#sizes[pane];
    this.#set(pane, { share, collapsed: !collapsed });
    this.save();
  }

  /** Brings a pane back if it is collapsed. */
  expand(pane: SizedPane): void {
    if (this.#sizes[pane].collapsed) this.toggle(pane);
  }

  /** Where nothing can be stored, the sizes hold for this visit. */
  save(): void {
    this.#storage.writeJson(STORAGE_KEY, this.#sizes);
  }

  /** Calls `listener` after every change; the answer ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(pane: SizedPane, size: PaneSize): void {
    this.#sizes = { ...this.#sizes, [pane]: size };
    this.#show();
    for (const listener of this.#listeners) listener();
  }

  #show(): void {
    const { dataset, style } = this.#root;
    for (const pane of ["lesson", "results"] as const) {
      const { share, collapsed } = this.#sizes[pane];
      const name = `${pane}Pane`;
      if (collapsed) dataset[name] = "collapsed";
      else if (share !== null) dataset[name] = "sized";
      else delete dataset[name];
      if (share !== null) style.setProperty(`--${pane}-size`, `${share}%`);
    }
  }
}

/**
 * The share that a pane has after a key on its separator; `undefined` where the key changes none.
 * @param share what it has now, 0 while it is collapsed @param grows the arrow key that makes it larger
 */
export function shareAfterKey(
  key: string,
  share: number,
  { min, max }: ShareBounds,
  [grows, shrinks]: readonly [grows: string, shrinks: string],
): number | undefined {
  if (key === "Home") return min;
  if (key === "End") return max;
  if (key === grows) return clampShare(share + STEP, { min, max });
  // A collapsed pane has nothing to lose.
  return key === shrinks && share > 0 ? clampShare(share - STEP, { min, max }) : undefined;
}

/** The share, or the nearest that is allowed. */
export function clampShare(share: number, { min, max }: ShareBounds): number {
  return Math.max(min, Math.min(max, share));
}

function parseSizes(json: unknown): Sizes {
  return { lesson: parseSize(json, "lesson"), results: parseSize(json, "results") };
}

/** What is no size means that none was chosen. */
function parseSize(json: unknown, pane: SizedPane): PaneSize {
  const size: unknown = isRecord(json) ? json[pane] : undefined;
  if (!isRecord(size)) return { share: null, collapsed: false };
  const { share, collapsed } = size;
  const valid = typeof share === "number" && share > 0 && share < 100;
  return { share: valid ? share : null, collapsed: collapsed === true };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
