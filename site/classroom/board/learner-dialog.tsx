import { useId, useRef, useState } from "preact/hooks";
import * as v from "valibot";
import { Dialog } from "../../results/dialog.tsx";
import { type Learner, learnerSchema } from "../../wire/board.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { CopyButton } from "../copy-button.tsx";
import { printMoment } from "../print-moment.ts";
import { Trouble } from "../teacher/trouble.tsx";
import { useAction } from "../teacher/use-action.ts";
import { MessageForm } from "./message-form.tsx";
import { SureButton } from "./sure-button.tsx";

export interface LearnerDialogProps {
  readonly api: Api;
  readonly learner: Learner;
  readonly onClose: () => void;
}

/** What a teacher can do for, or with, one learner. */
export function LearnerDialog({ api, learner, onClose }: LearnerDialogProps) {
  const said = classroomWords().board.learner;
  const removal = useAction();
  const remove = async () => {
    await api.tell("DELETE", `teacher/learners/${learner.id}`);
    onClose();
  };
  return (
    <Dialog title={learner.name} class="learner-dialog" onClose={onClose}>
      <p class="quiet">{said.joined(printMoment(learner.joinedAt))}</p>
      <Rename api={api} learner={learner} />
      <MessageForm api={api} to={[learner.id]} label={said.message} note={said.messageNote} button={said.send} />
      <ResumeCode api={api} learner={learner} />
      <h3>{said.remove}</h3>
      <p class="field-note">{said.removeNote}</p>
      <SureButton label={said.removeButton} sure={said.removeSure} action={removal} onSure={remove} />
      <Trouble action={removal} />
    </Dialog>
  );
}

function Rename({ api, learner }: Pick<LearnerDialogProps, "api" | "learner">) {
  const [name, setName] = useState(learner.name);
  const [done, setDone] = useState(false);
  const action = useAction();
  const id = useId();
  const said = classroomWords().board.learner;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setDone(false);
    action.run(async () => {
      // Told apart from others of the same name.
      setName((await api.send("PATCH", `teacher/learners/${learner.id}`, { name: name.trim() }, learnerSchema)).name);
      setDone(true);
    });
  };
  return (
    <form class="field" onSubmit={submit}>
      <label for={id}>{said.name}</label>
      <div class="dialog-buttons">
        <input
          id={id}
          required
          maxLength={40}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button-quiet" aria-disabled={action.busy}>
          {said.rename}
        </button>
        <span role="status">{done && said.renamed}</span>
      </div>
      <Trouble action={action} />
    </form>
  );
}

function ResumeCode({ api, learner }: Pick<LearnerDialogProps, "api" | "learner">) {
  const [code, setCode] = useState<string | null>(null);
  const shown = useRef<HTMLElement>(null);
  const action = useAction();
  const { learner: said, copy } = classroomWords().board;
  const make = async () => {
    const schema = v.object({ resumeCode: v.string() });
    setCode((await api.send("POST", `teacher/learners/${learner.id}/resume-code`, {}, schema)).resumeCode);
  };
  return (
    <>
      <h3>{said.resume}</h3>
      <p class="field-note">{said.resumeNote}</p>
      <div class="dialog-buttons">
        <button type="button" class="button-quiet" aria-disabled={action.busy} onClick={() => action.run(make)}>
          {said.newResume}
        </button>
      </div>
      <div role="status">
        {code !== null && (
          <p class="shown-key">
            <span>{said.resumeIs}:</span> <code ref={shown}>{code}</code>
          </p>
        )}
      </div>
      {code !== null && <CopyButton text={code} what={said.resumeIs} shown={shown} says={copy} />}
      <Trouble action={action} />
    </>
  );
}
