import { useLayoutEffect, useState } from "preact/hooks";
import type { SeatSession, SeatState } from "./seat-session.ts";

/** What there is to show of a seat; draws anew when that changes. */
export function useSeatState(session: SeatSession): SeatState {
  const [state, setState] = useState(session.state);
  useLayoutEffect(() => {
    setState(session.state);
    return session.subscribe(() => setState(session.state));
  }, [session]);
  return state;
}
