import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Dialog } from "../../results/dialog.tsx";
import { type Classroom, classroomSchema } from "../../wire/board.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { Trouble } from "../teacher/trouble.tsx";
import { type Action, useAction } from "../teacher/use-action.ts";
import { SureButton } from "./sure-button.tsx";

export interface EndDialogProps {
  readonly api: Api;
  readonly classroom: Classroom;
  readonly onClose: () => void;
  readonly onSignedOut: () => void;
  readonly onErased: () => void;
}

/** Three ways to end: for this browser, for the learners, for good. */
export function EndDialog({ api, classroom, onClose, onSignedOut, onErased }: EndDialogProps) {
  const action = useAction();
  const closed = useRef<HTMLParagraphElement>(null);
  const [closedHere, setHere] = useState(false);
  const said = classroomWords().board.end;
  const signOut = async () => {
    await api.tell("DELETE", "teacher/session");
    onClose();
    onSignedOut();
  };
  const close = async () => {
    await api.send("POST", "teacher/classroom/close", {}, classroomSchema);
    setHere(true);
  };
  // The button that was pressed is gone.
  useLayoutEffect(() => {
    if (closedHere) closed.current?.focus();
  }, [closedHere, classroom.closedAt]);
  return (
    <Dialog title={said.title} onClose={onClose}>
      <h3>{said.close}</h3>
      <p>{said.closeNote}</p>
      {classroom.closedAt === null ? (
        <SureButton label={said.closeButton} sure={said.closeSure} action={action} onSure={close} />
      ) : (
        <p ref={closed} class="notice" tabIndex={-1}>
          {said.alreadyClosed}
        </p>
      )}
      <h3>{said.signOut}</h3>
      <p>{said.signOutNote}</p>
      <div class="dialog-buttons">
        <button type="button" class="button-quiet" onClick={() => action.run(signOut)}>
          {said.signOutButton}
        </button>
      </div>
      <Erase
        title={classroom.settings.title}
        action={action}
        onErase={async () => {
          await api.tell("DELETE", "teacher/classroom");
          onErased();
        }}
      />
      <Trouble action={action} />
    </Dialog>
  );
}

interface EraseProps {
  readonly title: string;
  readonly action: Action;
  readonly onErase: () => Promise<void>;
}

/** Only for who types the title. */
function Erase({ title, action, onErase }: EraseProps) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const said = classroomWords().board.end;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() === title.trim()) action.run(onErase);
  };
  return (
    <form class="field" onSubmit={submit}>
      <h3>{said.erase}</h3>
      <p>{said.eraseNote}</p>
      <label for={id}>
        {said.eraseType} <bdi>{title}</bdi>
      </label>
      <input id={id} autocomplete="off" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      <div class="dialog-buttons">
        <button type="submit" class="button-quiet button-danger" disabled={typed.trim() !== title.trim()}>
          {said.eraseButton}
        </button>
      </div>
    </form>
  );
}
