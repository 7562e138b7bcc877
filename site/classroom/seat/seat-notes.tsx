import type { ComponentChildren } from "preact";
import { classroomWords } from "../../words/classroom-words.ts";
import { sayReason, sayRefusal } from "./refusal-words.ts";
import type { SeatSession, SeatState } from "./seat-session.ts";
import { forgetSeat } from "./seat-storage.ts";

export interface SeatNotesProps {
  readonly session: SeatSession;
  readonly state: SeatState;
  /** The first page of the page's language. */
  readonly home: string;
}

/** What the learner should know now: trouble first, then the newest message that was not put away. Read out as it comes. */
export function SeatNotes(props: SeatNotesProps) {
  return (
    <div class="seat-notes" aria-live="polite">
      <Trouble {...props} />
      <NewMessage {...props} />
    </div>
  );
}

/** What keeps a learner from taking part, and what the server refused. Read out as it comes. */
export function SeatTrouble(props: SeatNotesProps) {
  return (
    <div class="class-trouble-notes" aria-live="polite">
      <Trouble {...props} />
    </div>
  );
}

function Trouble(props: SeatNotesProps) {
  const { session, state } = props;
  return (
    <>
      <ConnectionTrouble {...props} />
      {state.refusal !== null && (
        <Note text={sayRefusal(state.refusal)}>
          <button type="button" class="seat-button" onClick={() => session.dismissRefusal()}>
            {classroomWords().seat.bar.dismiss}
          </button>
        </Note>
      )}
    </>
  );
}

function ConnectionTrouble({ session, state, home }: SeatNotesProps) {
  const says = classroomWords().seat.connection;
  const { connection, isKept, pause } = state;
  if (connection === "refused") {
    return (
      <Note text={says.refusedLong}>
        <button type="button" class="seat-button" onClick={() => void session.resumeAgain()}>
          {says.again}
        </button>
        <a href={`${home}join/`}>{says.join}</a>
        <button type="button" class="seat-button" onClick={leaveHere}>
          {says.leave}
        </button>
      </Note>
    );
  }
  if (connection === "left") {
    return (
      <Note text={says.leftLong}>
        <button type="button" class="seat-button" onClick={() => location.reload()}>
          {says.reload}
        </button>
      </Note>
    );
  }
  if (!isKept) return <Note text={says.notKept} />;
  if (pause === null) return null;
  return <Note text={`${sayReason(pause.error)} ${says.pause(pause.seconds)}`} />;
}

/** The lesson stays as it is, its code too: the browser keeps that. */
function leaveHere(): void {
  forgetSeat();
  location.reload();
}

function NewMessage({ session, state, home }: SeatNotesProps) {
  const says = classroomWords().seat.bar;
  const unread = (state.view?.messages ?? []).filter(({ id }) => id > state.dismissed);
  const newest = unread.at(-1);
  if (newest === undefined) return null;
  const challengeUrl = findLessonUrl(state, home, newest.challenge);
  return (
    <Note label={newest.kind === "hint" ? says.hint : says.message} text={newest.text}>
      {challengeUrl !== undefined && <a href={challengeUrl}>{says.hintOn}</a>}
      {unread.length > 1 && <a href={`${home}class/`}>{says.more(unread.length - 1)}</a>}
      <button type="button" class="seat-button" onClick={() => session.dismiss(newest.id)}>
        {says.dismiss}
      </button>
    </Note>
  );
}

/** Where a challenge's lesson is, unless that is this page. */
function findLessonUrl({ view }: SeatState, home: string, challenge: string | null): string | undefined {
  const entry = view?.settings.plan.find((one) => challenge !== null && one.challenge === challenge);
  if (entry === undefined) return undefined;
  const { href, pathname } = new URL(`lessons/${entry.lesson}/`, new URL(home, location.href));
  return pathname === location.pathname ? undefined : href;
}

interface NoteProps {
  readonly label?: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** A text of ours, or of the teacher, in the direction that it is written in. */
function Note({ label, text, children }: NoteProps) {
  return (
    <div class="seat-note">
      {label !== undefined && <p class="seat-note-label">{label}</p>}
      <p class="seat-note-text" dir="auto">
        {text}
      </p>
      {children !== undefined && <div class="seat-note-actions">{children}</div>}
    </div>
  );
}
