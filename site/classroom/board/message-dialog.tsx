import { Dialog } from "../../results/dialog.tsx";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { MessageForm } from "./message-form.tsx";

export interface MessageDialogProps {
  readonly api: Api;
  /** The learners' ids; `null` for everybody in the classroom. */
  readonly to: readonly string[] | null;
  /** How many there are in the classroom. */
  readonly learners: number;
  readonly onClose: () => void;
}

/** A message to everybody in the classroom, or to those whom the same thing holds up. */
export function MessageDialog({ api, to, learners, onClose }: MessageDialogProps) {
  const said = classroomWords().board.message;
  const [title, note, button] =
    to === null
      ? [said.title, said.note(learners), said.send]
      : [said.someTitle(to.length), said.someNote, said.sendSome(to.length)];
  return (
    <Dialog title={title} onClose={onClose}>
      <MessageForm api={api} to={to} label={said.text} note={note} button={button} />
    </Dialog>
  );
}
