import { useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import type { SeatSession } from "./seat-session.ts";
import { useSeatState } from "./use-seat-state.ts";

/** Raises and lowers the hand; nothing before the classroom has answered, and once there is nobody to see it. */
export function HandButton({ session }: { readonly session: SeatSession }) {
  const says = classroomWords().seat.bar;
  const { view, connection } = useSeatState(session);
  const [isSending, setIsSending] = useState(false);
  if (view === null || view.closedAt !== null || connection === "refused" || connection === "left") return null;
  const isUp = view.me.handAt !== null;
  const press = async () => {
    if (isSending) return;
    setIsSending(true);
    await session.setHand(!isUp);
    setIsSending(false);
  };
  return (
    <button
      type="button"
      class={isUp ? "seat-button seat-hand seat-hand-up" : "seat-button seat-hand"}
      aria-disabled={isSending}
      onClick={() => void press()}
    >
      {isUp ? says.lower : says.raise}
      <span class="visually-hidden">{isUp && ` (${says.handUp})`}</span>
    </button>
  );
}
