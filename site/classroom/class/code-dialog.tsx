import { useEffect, useState } from "preact/hooks";
import { Dialog } from "../../results/dialog.tsx";
import { type Attempt, type AttemptCode, attemptCodeSchema } from "../../wire/attempts.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { type Api, ApiError } from "../api.ts";
import { printMoment } from "../print-moment.ts";
import { sayRefusal } from "../seat/refusal-words.ts";

export interface CodeDialogProps {
  readonly api: Api;
  readonly attempt: Attempt;
  /** The challenge's. */
  readonly title: string;
  readonly onClose: () => void;
}

/** The code of an attempt. */
export function CodeDialog({ api, attempt, title, onClose }: CodeDialogProps) {
  const says = classroomWords().seat.class;
  const [files, setFiles] = useState<AttemptCode["files"]>();
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    api.get(`learner/attempts/${attempt.id}`, attemptCodeSchema).then(
      (code) => setFiles(code.files),
      (error: unknown) => error instanceof ApiError && setTrouble(sayRefusal(error)),
    );
  }, [api, attempt.id]);
  return (
    <Dialog title={says.codeOf(title, printMoment(attempt.submittedAt))} class="class-code" onClose={onClose}>
      <p role="status">{trouble || (files === undefined && says.loading)}</p>
      {Object.entries(files ?? {}).map(([name, text]) => (
        <section key={name}>
          <h3>{name}</h3>
          {/* Code that is too long for the dialog is scrolled by keyboard as well. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <pre tabIndex={0}>{text}</pre>
        </section>
      ))}
    </Dialog>
  );
}
