import type { NewAttempt } from "../../wire/attempts.ts";
import { type LearnerView, learnerViewSchema } from "../../wire/learner-view.ts";
import { seatSchema } from "../../wire/requests.ts";
import { type Api, ApiError } from "../api.ts";
import { LiveEvents } from "../live-events.ts";
import { AttemptSender } from "./attempt-sender.ts";
import { findSeat, type KeptSeat, SEAT_KEY } from "./kept-seat.ts";
import { Outbox } from "./outbox.ts";
import { keepDismissed, keepNews, keepSeat, readDismissed } from "./seat-storage.ts";

/** How the page stands with the classroom's server. */
export type Connection =
  /** Nothing has been heard yet. */
  | "opening"
  | "connected"
  | "lost"
  /** The server knows this learner no more, and the resume code does not help. */
  | "refused"
  /** Another tab has left, or taken another place. */
  | "left";

/** What there is to show of a learner's place in a classroom. */
export interface SeatState {
  readonly seat: KeptSeat;
  /** What the server said last; `null` before. */
  readonly view: LearnerView | null;
  /** So far the server's clock is ahead of this one. */
  readonly clockAheadMs: number;
  readonly connection: Connection;
  /** So many attempts are here and not yet at the server. */
  readonly waiting: number;
  /** Whether they would be there after a reload. */
  readonly isKept: boolean;
  /** So many seconds the server asks to wait with the next attempt, and why. */
  readonly pause: { readonly error: ApiError; readonly seconds: number } | null;
  /** Why an attempt was refused that no run waited for, or the hand stayed as it was. */
  readonly refusal: ApiError | null;
  /** The id of the newest message that was put away. */
  readonly dismissed: number;
}

/** A learner's connection to the classroom: what is new there, and what is to be sent. */
export class SeatSession {
  readonly sender: AttemptSender;
  readonly #api: Api;
  readonly #outbox: Outbox;
  readonly #events: LiveEvents<LearnerView>;
  readonly #listeners = new Set<() => void>();
  readonly #stop = new AbortController();
  #state: SeatState;
  /** Once for each time the server was there and knew us. */
  #mayResume = true;
  #resuming: Promise<boolean> | undefined;
  #isProbing = false;
  #wasLost = false;

  constructor(seat: KeptSeat, api: Api) {
    this.#api = api;
    this.#outbox = new Outbox(seat.learnerId);
    this.#state = {
      seat,
      view: null,
      clockAheadMs: 0,
      connection: "opening",
      waiting: this.#outbox.attempts.length,
      isKept: true,
      pause: null,
      refusal: null,
      dismissed: readDismissed(seat.learnerId),
    };
    this.sender = new AttemptSender({
      outbox: this.#outbox,
      post: (attempt, signal) => this.#post(attempt, signal),
      onChange: () => this.#noticeSender(),
      onSignedOut: () => this.#resume(),
      onRefused: (refusal) => this.#set({ refusal }),
    });
    this.#events = new LiveEvents({
      url: api.url("learner/events"),
      name: "view",
      schema: learnerViewSchema,
      since: 0,
      onEvent: (view) => this.#takeView(view),
      onConnected: (connected) => void (connected ? this.#noticeConnected() : this.#probe()),
      onRefused: () => void this.#resume(),
    });
  }

  get state(): SeatState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Connects, while the page is seen or something waits, and sends what waits. */
  start(): void {
    const { signal } = this.#stop;
    document.addEventListener("visibilitychange", () => this.#openOrClose(), { signal });
    addEventListener("online", () => this.#wake(), { signal });
    addEventListener("storage", ({ key }) => this.#noticeStorage(key), { signal });
    this.#openOrClose();
    if (this.#state.waiting > 0) this.#wake();
  }

  /** The learner has left: nothing more is sent or heard here. */
  end(): void {
    this.#stop.abort();
    this.#events.close();
    this.#set({ connection: "left" });
  }

  /** Raises or lowers the hand. */
  async setHand(raised: boolean): Promise<void> {
    try {
      await this.#api.tell("PUT", "learner/hand", { raised });
      const { view } = this.#state;
      const handAt = raised ? Date.now() + this.#state.clockAheadMs : null;
      // The stream says the same in a moment.
      if (view) this.#set({ refusal: null, view: { ...view, me: { ...view.me, handAt } } });
    } catch (error) {
      if (error instanceof ApiError) this.#set({ refusal: error });
    }
  }

  /** Puts away a message, and all before it. */
  dismiss(id: number): void {
    keepDismissed(this.#state.seat.learnerId, id);
    this.#set({ dismissed: id });
  }

  dismissRefusal(): void {
    this.#set({ refusal: null });
  }

  /** Tries the resume code once more. */
  async resumeAgain(): Promise<void> {
    this.#mayResume = true;
    await this.#resume();
  }

  #openOrClose(): void {
    if (!this.#isOpen) return;
    // A browser has six connections to a server for all of its tabs.
    if (document.visibilityState === "visible" || this.#state.waiting > 0) this.#events.open();
    else this.#events.close();
  }

  #takeView(view: LearnerView): void {
    if (!this.#isOpen) return;
    // Somebody else has joined in this browser since, and it could not keep that.
    if (view.me.id !== this.#state.seat.learnerId) return void this.#resume();
    const seat = keepNews(this.#state.seat, view);
    this.#set({ seat, view, clockAheadMs: view.now - Date.now(), connection: "connected" });
    this.#mayResume = true;
  }

  #noticeConnected(): void {
    this.#set({ connection: "connected" });
    this.#wake();
  }

  #wake(): void {
    if (this.#isOpen) this.sender.wake();
  }

  /** Sends an attempt, once it is certain that it goes in its learner's name. */
  async #post(attempt: NewAttempt, signal: AbortSignal): Promise<Response> {
    if (this.#state.view === null) this.#takeView(await this.#api.get("learner", learnerViewSchema));
    await this.#resuming;
    if (this.#state.view === null || !this.#isOpen) throw new ApiError(null);
    return this.#api.post("learner/attempts", attempt, signal);
  }

  /**
   * A stream that ends does not say why: the server may be gone, or not know us any more, or something on the way may
   * let no stream through. Then this is how the page asks what is new.
   */
  async #probe(): Promise<void> {
    if (this.#isProbing) return this.#set({ connection: "lost" });
    this.#isProbing = true;
    try {
      this.#takeView(await this.#api.get("learner", learnerViewSchema));
    } catch (error) {
      if (error instanceof ApiError && error.is("not-signed-in")) await this.#resume();
      else this.#set({ connection: "lost" });
    } finally {
      this.#isProbing = false;
    }
  }

  /** Signs in with the resume code. @returns whether that went well */
  async #resume(): Promise<boolean> {
    if (this.#state.connection === "left") return false;
    this.#resuming ??= this.#signIn().finally(() => {
      this.#resuming = undefined;
    });
    return this.#resuming;
  }

  async #signIn(): Promise<boolean> {
    const { seat } = this.#state;
    try {
      if (this.#isForgotten) return this.#leave();
      if (!this.#mayResume) throw new RangeError("the resume code was tried");
      this.#mayResume = false;
      const body = { resumeCode: seat.resumeCode };
      const next = await this.#api.send("POST", "learner/session", body, seatSchema);
      if (next.learnerId !== seat.learnerId) throw new RangeError("the resume code is another learner's");
      if (this.#isForgotten) {
        await this.#api.tell("DELETE", "learner/session");
        return this.#leave();
      }
      keepSeat(next);
      this.#set({ connection: "connected" });
      this.#openOrClose();
      return true;
    } catch (error) {
      const isGone = error instanceof ApiError && error.problem === null;
      // The next try to connect comes by itself.
      if (isGone) this.#mayResume = true;
      else this.#events.close();
      this.#set({ connection: isGone ? "lost" : "refused" });
      this.#openOrClose();
      return false;
    }
  }

  /** Whether another tab has left meanwhile: then nobody is to be signed in here again. */
  get #isForgotten(): boolean {
    const { learnerId, resumeCode } = this.#state.seat;
    return resumeCode !== "" && findSeat()?.learnerId !== learnerId;
  }

  #leave(): false {
    this.end();
    return false;
  }

  #noticeSender(): void {
    const { isLost, pause } = this.sender;
    const { attempts, isKept } = this.#outbox;
    this.#set({ waiting: attempts.length, isKept, pause });
    if (isLost !== this.#wasLost && this.#isOpen) this.#set({ connection: isLost ? "lost" : "connected" });
    this.#wasLost = isLost;
    this.#openOrClose();
  }

  /** Whether there is anything to connect to. */
  get #isOpen(): boolean {
    return this.#state.connection !== "refused" && this.#state.connection !== "left";
  }

  /** What another tab has done. */
  #noticeStorage(key: string | null): void {
    const { learnerId } = this.#state.seat;
    if ((key === SEAT_KEY || key === null) && findSeat()?.learnerId !== learnerId) {
      this.end();
    }
    const dismissed = readDismissed(learnerId);
    this.#set({ waiting: this.#outbox.attempts.length, dismissed });
  }

  #set(change: Partial<SeatState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
