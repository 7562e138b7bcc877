import { createHash, randomBytes } from "node:crypto";
import { Refusal } from "./refusal.ts";
import { type ClassroomStore, type Session, StorageFullError } from "./store.ts";

const HOUR_MS = 3_600_000;
/** A session that was not used for so long is over, in milliseconds. */
export const SESSION_IDLE_MS = 2 * HOUR_MS;
/** As is one that is so old. */
export const SESSION_MAX_MS = 12 * HOUR_MS;
/** That it was used is written down so often at most. */
const NOTE_EVERY_MS = 60_000;

/** Who asks: a session that holds. */
export interface SignedIn {
  readonly classroomId: string;
  /** `null` for the teacher. */
  readonly learnerId: string | null;
  readonly tokenHash: string;
}

/** The sessions of teachers and learners. The store knows only the hash of what the cookie holds. */
export class Sessions {
  readonly #store: ClassroomStore;
  readonly #now: () => number;
  readonly #watchers = new Map<string, Set<() => void>>();

  constructor(store: ClassroomStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Begins a session. @returns the secret for the cookie @throws Refusal where the one it is for was erased meanwhile */
  async begin(classroomId: string, learnerId: string | null): Promise<string> {
    const token = randomBytes(24).toString("base64url");
    const now = this.#now();
    const session = { tokenHash: hash(token), classroomId, learnerId, startedAt: now, usedAt: now };
    try {
      await this.#store.addSession(session);
    } catch (error) {
      throw (await this.#isGone(session)) ? new Refusal("not-found", "This was erased just now.") : error;
    }
    await this.#store.noteUse(classroomId, now);
    return token;
  }

  /** Whose session it is, if it holds. */
  async find(token: string): Promise<SignedIn | undefined> {
    const session = await this.#store.findSession(hash(token));
    if (session === undefined) return undefined;
    if (this.#isOver(session)) {
      await this.#store.endSession(session.tokenHash);
      return undefined;
    }
    await this.#noteUse(session);
    return { classroomId: session.classroomId, learnerId: session.learnerId, tokenHash: session.tokenHash };
  }

  /** Whether a session that was found still holds; a page that stays connected asks now and then, and so uses it. */
  async stillHolds({ tokenHash }: SignedIn): Promise<boolean> {
    const session = await this.#store.findSession(tokenHash);
    if (session === undefined || this.#isOver(session)) return false;
    await this.#noteUse(session);
    return true;
  }

  async end({ tokenHash }: SignedIn): Promise<void> {
    await this.#store.endSession(tokenHash);
    for (const listener of this.#watchers.get(tokenHash) ?? []) listener();
  }

  /** Tells when somebody ends a session. @returns a function that ends that */
  watchEnd({ tokenHash }: SignedIn, listener: () => void): () => void {
    const watchers = this.#watchers.get(tokenHash) ?? new Set();
    this.#watchers.set(tokenHash, watchers);
    watchers.add(listener);
    return () => {
      watchers.delete(listener);
      if (watchers.size === 0 && this.#watchers.get(tokenHash) === watchers) this.#watchers.delete(tokenHash);
    };
  }

  /** Forgets those that are over. */
  async forgetOld(): Promise<void> {
    const now = this.#now();
    await this.#store.forgetSessions(now - SESSION_MAX_MS, now - SESSION_IDLE_MS);
  }

  #isOver({ startedAt, usedAt }: Session): boolean {
    const now = this.#now();
    return now - usedAt > SESSION_IDLE_MS || now - startedAt > SESSION_MAX_MS;
  }

  async #noteUse({ tokenHash, classroomId, usedAt }: Session): Promise<void> {
    const now = this.#now();
    if (now - usedAt < NOTE_EVERY_MS) return;
    try {
      await this.#store.noteSessionUse(tokenHash, now);
      await this.#store.noteUse(classroomId, now);
    } catch (error) {
      // On a full disk people can still read.
      if (!(error instanceof StorageFullError)) throw error;
    }
  }

  async #isGone({ classroomId, learnerId }: Session): Promise<boolean> {
    if (learnerId !== null && (await this.#store.findLearner(learnerId)) === undefined) return true;
    return (await this.#store.findClassroom(classroomId)) === undefined;
  }
}

function hash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
