import { classroomWords } from "../../words/classroom-words.ts";
import { ConnectionWords } from "./connection-words.tsx";
import { HandButton } from "./hand-button.tsx";
import { SeatNotes } from "./seat-notes.tsx";
import type { SeatSession } from "./seat-session.ts";
import { useTimeLeft } from "./time-left.ts";
import { useSeatState } from "./use-seat-state.ts";

export interface SeatBarProps {
  readonly session: SeatSession;
  /** The first page of the page's language. */
  readonly home: string;
}

/** The classroom on every page of the site: where it is, how the connection stands, what is new. */
export function SeatBar({ session, home }: SeatBarProps) {
  const state = useSeatState(session);
  const { seat, view, clockAheadMs } = state;
  const time = useTimeLeft(view?.settings.endsAt, clockAheadMs);
  const isClosed = view !== null && view.closedAt !== null;
  return (
    <>
      <a class="seat-title" href={`${home}class/`}>
        <bdi>{seat.title}</bdi>
      </a>
      {isClosed && <span class="seat-time">{classroomWords().seat.bar.closed}</span>}
      {!isClosed && time !== null && (
        <span class={time.isOver ? "seat-time seat-time-over" : "seat-time"} title={time.long}>
          {time.short}
        </span>
      )}
      <ConnectionWords {...state} />
      <HandButton session={session} />
      <SeatNotes {...{ session, state, home }} />
    </>
  );
}
