import type { Context } from "hono";
import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import { SESSION_MAX_MS, type Sessions, type SignedIn } from "../classroom/sessions.ts";
import { HttpProblem } from "./problem.ts";

/** Who may be signed in: in one browser, one of each. */
type Role = "teacher" | "learner";

/** A learner's session. */
export interface SignedInLearner extends SignedIn {
  readonly learnerId: string;
}

/** Who asks: the session that a request's signed cookie names. */
export class Visitors {
  readonly #sessions: Sessions;
  readonly #secret: ArrayBuffer;
  readonly #secure: boolean;

  /** @param secret what cookies are signed with @param secure whether the site is reached by HTTPS */
  constructor(sessions: Sessions, secret: Uint8Array, secure: boolean) {
    this.#sessions = sessions;
    this.#secret = new Uint8Array(secret).buffer;
    this.#secure = secure;
  }

  /** @throws HttpProblem where the teacher is not signed in */
  async getTeacher(context: Context): Promise<SignedIn> {
    const found = await this.#find(context, "teacher");
    if (found !== undefined && found.learnerId === null) return found;
    throw new HttpProblem("not-signed-in", "You are not signed in as a teacher: sign in with the teacher's key.");
  }

  /** @throws HttpProblem where no learner is signed in */
  async getLearner(context: Context): Promise<SignedInLearner> {
    const found = await this.#find(context, "learner");
    if (found !== undefined && found.learnerId !== null) return { ...found, learnerId: found.learnerId };
    throw new HttpProblem(
      "not-signed-in",
      "You are in no classroom here: join one, or come back with your resume code.",
    );
  }

  /** Signs somebody in, in place of whom this browser was signed in as. */
  async signIn(context: Context, classroomId: string, learnerId: string | null): Promise<void> {
    const role = learnerId === null ? "teacher" : "learner";
    const before = await this.#find(context, role);
    const token = await this.#sessions.begin(classroomId, learnerId);
    if (before) await this.#sessions.end(before);
    await setSignedCookie(context, cookieName(role), token, this.#secret, {
      ...this.#place(),
      httpOnly: true,
      sameSite: "Strict",
      maxAge: SESSION_MAX_MS / 1000,
    });
  }

  /** Signs out; the server forgets the session too. */
  async signOut(context: Context, session: SignedIn): Promise<void> {
    await this.#sessions.end(session);
    this.forget(context, session.learnerId === null ? "teacher" : "learner");
  }

  /** Takes the cookie back. */
  forget(context: Context, role: Role): void {
    deleteCookie(context, cookieName(role), this.#place());
  }

  async #find(context: Context, role: Role): Promise<SignedIn | undefined> {
    const prefix = this.#secure ? "host" : undefined;
    const token = await getSignedCookie(context, this.#secret, cookieName(role), prefix);
    return token ? this.#sessions.find(token) : undefined;
  }

  /** Over HTTPS the cookie is the host's own, and no other name of the domain can set it. */
  #place() {
    return this.#secure ? ({ path: "/", secure: true, prefix: "host" } as const) : ({ path: "/" } as const);
  }
}

function cookieName(role: Role): string {
  return `cosigner-${role}`;
}
