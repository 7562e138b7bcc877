import { Dialog } from "../../results/dialog.tsx";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { MessageForm } from "./message-form.tsx";

export interface MessageDialogProps {
  readonly api: Api;
  /** How many there are. */
  readonly learners: number;
  readonly onClose: () => void;
}

/** A message to everybody in the classroom. */
export function MessageDialog({ api, learners, onClose }: MessageDialogProps) {
  const said = classroomWords().board.message;
  return (
    <Dialog title={said.title} onClose={onClose}>
      <MessageForm api={api} to={null} label={said.text} note={said.note(learners)} button={said.send} />
    </Dialog>
  );
}
