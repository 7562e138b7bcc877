import { classroomWords } from "../../words/classroom-words.ts";

/** Says that what is shown may be old. */
export function ConnectionNote({ connected }: { readonly connected: boolean }) {
  return (
    <p class="connection-note" role="status">
      {!connected && classroomWords().board.connection.lost}
    </p>
  );
}
