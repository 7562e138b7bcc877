import { classroomWords } from "../../words/classroom-words.ts";
import { ConnectionWords } from "./connection-words.tsx";
import { HandButton } from "./hand-button.tsx";
import { SeatNotes } from "./seat-notes.tsx";
import type { SeatSession } from "./seat-session.ts";
import { useTimeLeft } from "./time-left.ts";
import { useSeatState } from "./use-seat-state.ts";

export interface SeatBarProps {
  readonly session: SeatSession;
  readonly classUrl: string;
  readonly joinUrl: string;
}

/** The classroom on every page of the site: where it is, how the connection stands, what is new. */
export function SeatBar({ session, classUrl, joinUrl }: SeatBarProps) {
  const state = useSeatState(session);
  const { seat, view, clockAheadMs } = state;
  const time = useTimeLeft(view?.settings.endsAt, clockAheadMs);
  const isClosed = view !== null && view.closedAt !== null;
  return (
    <>
      <a class="seat-title" href={classUrl}>
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
      <SeatNotes {...{ session, state, classUrl, joinUrl }} />
    </>
  );
}
