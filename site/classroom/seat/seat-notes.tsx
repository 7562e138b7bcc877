import type { ComponentChildren } from "preact";
import type { Message } from "../../wire/learner-view.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { sayReason, sayRefusal } from "./refusal-words.ts";
import type { SeatSession, SeatState } from "./seat-session.ts";
import { forgetSeat } from "./seat-storage.ts";

export interface SeatNotesProps {
  readonly session: SeatSession;
  readonly state: SeatState;
  /** Where the learner's page of the classroom is. */
  readonly classUrl: string;
  readonly joinUrl: string;
}

/** What the learner should know now: trouble first, then the newest message that was not put away. Read out as it comes. */
export function SeatNotes({ session, state, classUrl, joinUrl }: SeatNotesProps) {
  return (
    <div class="seat-notes" aria-live="polite">
      <Trouble session={session} state={state} joinUrl={joinUrl} />
      <NewMessage session={session} state={state} classUrl={classUrl} />
    </div>
  );
}

/** What keeps a learner from taking part, and what the server refused. Read out as it comes. */
export function SeatTrouble(props: Omit<SeatNotesProps, "classUrl">) {
  return (
    <div class="class-trouble-notes" aria-live="polite">
      <Trouble {...props} />
    </div>
  );
}

function Trouble(props: Omit<SeatNotesProps, "classUrl">) {
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

function ConnectionTrouble({ session, state, joinUrl }: Omit<SeatNotesProps, "classUrl">) {
  const says = classroomWords().seat.connection;
  const { connection, isKept, pause } = state;
  if (connection === "refused") {
    return (
      <Note text={says.refusedLong}>
        <button type="button" class="seat-button" onClick={() => void session.resumeAgain()}>
          {says.again}
        </button>
        <a href={joinUrl}>{says.join}</a>
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

function NewMessage({ session, state, classUrl }: Omit<SeatNotesProps, "joinUrl">) {
  const says = classroomWords().seat.bar;
  const unread = (state.view?.messages ?? []).filter(({ id }) => id > state.dismissed);
  const newest = unread.at(-1);
  if (newest === undefined) return null;
  return (
    <Note label={sayKind(newest)} text={newest.text}>
      {unread.length > 1 && <a href={classUrl}>{says.more(unread.length - 1)}</a>}
      <button type="button" class="seat-button" onClick={() => session.dismiss(newest.id)}>
        {says.dismiss}
      </button>
    </Note>
  );
}

function sayKind({ kind, challenge }: Message): string {
  const says = classroomWords().seat.bar;
  return kind === "hint" && challenge !== null ? says.hint(challenge) : says.message;
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
