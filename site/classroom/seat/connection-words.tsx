import { useEffect, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import type { SeatState } from "./seat-session.ts";

/** Whether there is a connection, and what waits for one: by shape and in words. */
export function ConnectionWords({ connection, waiting }: Pick<SeatState, "connection" | "waiting">) {
  const says = classroomWords().seat.connection;
  // What every page says as it opens is not read out; what changes later is.
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive((was) => was || connection !== "opening"), [connection]);
  const waits = waiting > 0 && connection !== "connected";
  return (
    <span
      class={`seat-connection seat-connection-${connection}`}
      aria-live={isLive ? "polite" : "off"}
      aria-atomic="true"
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {connection === "connected" ? (
          <circle cx="6" cy="6" r="5" fill="currentColor" />
        ) : (
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2" />
        )}
      </svg>
      <span class="seat-connection-word">
        {says[connection]}
        {waits && (
          <>
            {": "}
            <span class="seat-long">{says.waits(waiting)}</span>
            <span class="seat-short" aria-hidden="true">
              {says.waitsShort(waiting)}
            </span>
          </>
        )}
      </span>
    </span>
  );
}
