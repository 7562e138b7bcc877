import { useId, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { printMoment } from "../teacher/print-moment.ts";
import { Trouble } from "../teacher/trouble.tsx";
import { useAction } from "../teacher/use-action.ts";

export interface MessageFormProps {
  readonly api: Api;
  /** The learner's id; `null` for all. */
  readonly to: string | null;
  readonly label: string;
  readonly note: string;
  readonly button: string;
}

/** A text of the teacher's own to one learner or to all. */
export function MessageForm({ api, to, label, note, button }: MessageFormProps) {
  const [text, setText] = useState("");
  const [sentAt, setSentAt] = useState<number | null>(null);
  const action = useAction();
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    action.run(async () => {
      await api.tell("POST", "teacher/messages", { text: text.trim(), to });
      setText("");
      setSentAt(Date.now());
    });
  };
  return (
    <form class="field" onSubmit={submit}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        required
        maxLength={1000}
        aria-describedby={`${id}note`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}note`} class="field-note">
        {note}
      </p>
      <div class="dialog-buttons">
        <button type="submit" class="button-quiet" aria-disabled={action.busy}>
          {button}
        </button>
        <span role="status">{sentAt !== null && classroomWords().board.message.sent(printMoment(sentAt))}</span>
      </div>
      <Trouble action={action} />
    </form>
  );
}
