import { useId, useState } from "preact/hooks";
import { classroomSchema } from "../../wire/board.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { Trouble } from "./trouble.tsx";
import { useAction } from "./use-action.ts";

export interface SignInProps {
  readonly api: Api;
  readonly onSignedIn: () => void;
}

/** Asks for the teacher's key. */
export function SignInForm({ api, onSignedIn }: SignInProps) {
  const [key, setKey] = useState("");
  const action = useAction();
  const id = useId();
  const said = classroomWords().board.signIn;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    action.run(async () => {
      await api.send("POST", "teacher/session", { teacherKey: key.trim() }, classroomSchema);
      onSignedIn();
    });
  };
  return (
    <form class="class-form" onSubmit={submit}>
      <div class="field">
        <label for={id}>{said.key}</label>
        <input
          id={id}
          class="key-input"
          required
          maxLength={64}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </div>
      <Trouble action={action} />
      <button type="submit" class="button-run" aria-disabled={action.busy}>
        {said.button}
      </button>
    </form>
  );
}

/** Instead of a page that only its teacher sees. */
export function SignedOut({ api, home, onSignedIn }: SignInProps & { readonly home: string }) {
  const said = classroomWords().board.signIn;
  return (
    <div class="class-narrow">
      <h1>{said.signedOut}</h1>
      <p>{said.signedOutText}</p>
      <SignInForm api={api} onSignedIn={onSignedIn} />
      <p>
        <a href={`${home}teach/`}>{said.start}</a>
      </p>
    </div>
  );
}
