import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { type BoardChange, boardChangeSchema } from "../../wire/board.ts";
import { type Api, ApiError } from "../api.ts";
import { LiveEvents } from "../live-events.ts";
import { applyChange, type Board } from "./board.ts";
import { ServerClock } from "./server-clock.ts";

/** So often a page tries again where it could not get its board, in milliseconds. */
const RETRY_MS = 5_000;
/** So often the clock is looked at: minutes are shown, no seconds. */
const TICK_MS = 10_000;

/** What a page of the teacher's knows of its board. */
export type BoardStatus =
  | { readonly kind: "loading" }
  /** No server answers; it is asked again. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "open"; readonly board: Board; readonly connected: boolean };

export interface LiveBoard {
  readonly status: BoardStatus;
  /** The server's clock, looked at with each change and every ten seconds; it stands once the classroom is closed. */
  readonly now: number;
  /** Fetches the whole of it anew, as after signing in. */
  readonly reload: () => void;
}

/** The board of the classroom that this browser is signed in to, live. */
export function useBoard(api: Api): LiveBoard {
  const clock = useMemo(() => new ServerClock(), []);
  const [status, setStatus] = useState<BoardStatus>({ kind: "loading" });
  const [now, setNow] = useState(() => clock.now());
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => {
    const feed = new BoardFeed(api, (news, serverNow) => {
      if (serverNow !== undefined) {
        clock.set(serverNow);
        setNow(serverNow);
      }
      setStatus(news);
    });
    feed.start();
    return () => feed.stop();
  }, [api, round]);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [clock]);
  const closedAt = status.kind === "open" ? status.board.classroom.closedAt : null;
  return { status, now: closedAt === null ? now : Math.min(now, closedAt), reload };
}

type OpenBoard = Extract<BoardStatus, { kind: "open" }>;
/** `serverNow` where the server has just said what time it is. */
type TakeNews = (status: BoardStatus, serverNow?: number) => void;

/** With these the server says that it knows no teacher in who asks. */
const refusals = ["not-signed-in", "not-allowed", "not-found"];

/** The whole board first, then what changes. */
class BoardFeed {
  readonly #api: Api;
  readonly #onNews: TakeNews;
  #events: LiveEvents<BoardChange> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  #open: OpenBoard | undefined;

  constructor(api: Api, onNews: TakeNews) {
    this.#api = api;
    this.#onNews = onNews;
  }

  start(): void {
    this.#load().catch((error: unknown) => this.#fail(error));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#events?.close();
  }

  async #load(): Promise<void> {
    const change = await this.#api.get("teacher/board", boardChangeSchema);
    const board = applyChange(undefined, change);
    if (board === undefined) throw new ApiError(null);
    if (this.#stopped) return;
    this.#tell({ kind: "open", board, connected: true }, change.now);
    const events = new LiveEvents({
      url: this.#api.url("teacher/board/events"),
      name: "board",
      schema: boardChangeSchema,
      since: board.version,
      onEvent: (event) => {
        const next = applyChange(this.#open?.board, event);
        if (next !== undefined) this.#tell({ kind: "open", board: next, connected: true }, event.now);
      },
      onConnected: (connected) => {
        if (this.#open !== undefined && this.#open.connected !== connected) this.#tell({ ...this.#open, connected });
      },
      onRefused: () => this.#onNews({ kind: "signed-out" }),
    });
    this.#events = events;
    events.open();
  }

  #tell(news: OpenBoard, serverNow?: number): void {
    this.#open = news;
    this.#onNews(news, serverNow);
  }

  #fail(error: unknown): void {
    if (this.#stopped) return;
    if (error instanceof ApiError && refusals.some((name) => error.is(name))) {
      this.#onNews({ kind: "signed-out" });
      return;
    }
    this.#onNews({ kind: "unreachable" });
    this.#retry = setTimeout(() => this.start(), RETRY_MS);
  }
}
