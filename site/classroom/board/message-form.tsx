import { useId, useRef, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { type Api, ApiError } from "../api.ts";
import { printMoment } from "../print-moment.ts";
import { Trouble } from "../teacher/trouble.tsx";
import { useAction } from "../teacher/use-action.ts";

export interface MessageFormProps {
  readonly api: Api;
  /** The learners' ids; `null` for all. */
  readonly to: readonly string[] | null;
  readonly label: string;
  readonly note: string;
  readonly button: string;
}

/** A text of the teacher's own to some learners or to all. */
export function MessageForm({ api, to, label, note, button }: MessageFormProps) {
  const [text, setText] = useState("");
  const [sentAt, setSentAt] = useState<number | null>(null);
  const action = useAction();
  const reached = useRef(new Set<string | null>());
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    action.run(async () => {
      // Whoever has it already does not get it once more where the connection broke on the way.
      for (const one of to ?? [null]) {
        if (!reached.current.has(one)) await send(api, text.trim(), one);
        reached.current.add(one);
      }
      reached.current.clear();
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
        onInput={(event) => {
          reached.current.clear();
          setText(event.currentTarget.value);
        }}
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

async function send(api: Api, text: string, to: string | null): Promise<void> {
  try {
    await api.tell("POST", "teacher/messages", { text, to });
  } catch (error) {
    // Who was removed meanwhile needs no message.
    if (!(error instanceof ApiError && error.is("not-found") && to !== null)) throw error;
  }
}
