import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Changes, Concerned } from "../classroom/changes.ts";
import { Refusal } from "../classroom/refusal.ts";
import type { Sessions, SignedIn } from "../classroom/sessions.ts";
import { Bell } from "./bell.ts";
import { reporting } from "./fault-report.ts";
import { Places } from "./places.ts";
import { apiHeaders, HttpProblem } from "./problem.ts";

/** After one event nothing is sent for so long, in milliseconds: what happens meanwhile comes in one. */
const REST_MS = 100;
/** So often a sign of life goes out where nothing happens, and the session is looked at, in milliseconds. */
const BEAT_MS = 15_000;
/** So many has one learner at a time, or one classroom's teacher. */
const MOST_EACH = 20;
/** And so many are there in all. */
const MOST_IN_ALL = 2000;

/** What all streams of a server share. */
export interface LiveStreamsOptions {
  readonly changes: Changes;
  readonly sessions: Sessions;
  /** The server ends. */
  readonly ending: AbortSignal;
}

/** A stream of events about one classroom. */
export interface LiveStream<T extends { readonly version: number }> {
  /** The name of its events. */
  readonly name: string;
  readonly session: SignedIn;
  /** What the reader has already. */
  readonly since: number;
  /** Whether a change of the classroom shows here. */
  readonly concerns: (concerned: Concerned) => boolean;
  /** What is to be sent now to who has this version. */
  readonly read: (since: number) => Promise<T>;
  /** Whether that is any news to who has this version. */
  readonly isNews: (event: T, since: number) => boolean;
  readonly onBegin?: () => Promise<void>;
  /** Whatever became of the beginning. */
  readonly onEnd?: () => void;
}

/**
 * Server-sent events that say how things are, not what has happened: however slow a reader is, and however long it was gone,
 * one event brings it up to date. Its id is the version that it brings the reader to.
 */
export class LiveStreams {
  readonly #options: LiveStreamsOptions;
  readonly #openBy = new Places();
  #open = 0;

  constructor(options: LiveStreamsOptions) {
    this.#options = options;
  }

  /** How many there are. */
  get open(): number {
    return this.#open;
  }

  /** @throws HttpProblem where there are too many */
  send<T extends { readonly version: number }>(context: Context, live: LiveStream<T>): Response {
    const leave = this.#enter(live.session);
    const run = reporting<SSEStreamingApi>(context, async (stream) => {
      try {
        await live.onBegin?.();
        await this.#run(stream, live);
      } finally {
        leave();
        live.onEnd?.();
      }
    });
    const answer = streamSSE(context, run);
    for (const [name, value] of Object.entries(apiHeaders)) answer.headers.set(name, value);
    return answer;
  }

  /** @returns a function that ends it */
  #enter({ learnerId, classroomId }: SignedIn): () => void {
    const reader = learnerId ?? classroomId;
    const own = this.#openBy.count(reader);
    if (own >= MOST_EACH) {
      throw new HttpProblem("too-fast", `${own} of your pages are connected: close some of them.`, 30);
    }
    if (this.#open >= MOST_IN_ALL) {
      throw new HttpProblem("busy", "Very many pages are connected to this server: try again in a while.", 30);
    }
    this.#open++;
    const leave = this.#openBy.take(reader);
    return () => {
      this.#open--;
      leave();
    };
  }

  async #run<T extends { readonly version: number }>(stream: SSEStreamingApi, live: LiveStream<T>): Promise<void> {
    const { changes, sessions, ending } = this.#options;
    const bell = new Bell();
    const end = () => bell.ring();
    stream.onAbort(end);
    ending.addEventListener("abort", end);
    const unwatch = sessions.watchEnd(live.session, end);
    const unsubscribe = changes.subscribe(live.session.classroomId, (concerned) => {
      if (live.concerns(concerned)) bell.ring();
    });
    let since = live.since;
    try {
      while (!stream.aborted && !ending.aborted) {
        if (!(await sessions.stillHolds(live.session))) return await refuse(stream);
        const event = await live.read(since);
        if (live.isNews(event, since)) {
          await stream.writeSSE({ event: live.name, id: String(event.version), data: JSON.stringify(event) });
          since = event.version;
          await bell.rest(REST_MS);
        }
        if (!(await bell.wait(BEAT_MS))) await stream.write(": still here\n\n");
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await refuse(stream);
    } finally {
      unwatch();
      unsubscribe();
      ending.removeEventListener("abort", end);
    }
  }
}

async function refuse(stream: SSEStreamingApi): Promise<void> {
  await stream.writeSSE({ event: "refused", data: "{}" });
}
