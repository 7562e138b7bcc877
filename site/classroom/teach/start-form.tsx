import { useId, useState } from "preact/hooks";
import { startedClassroomSchema } from "../../wire/requests.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import type { CourseLesson } from "../page-data.ts";
import { createDraft, readDraft } from "../teacher/settings-draft.ts";
import { SettingsFields } from "../teacher/settings-fields.tsx";
import { Trouble } from "../teacher/trouble.tsx";
import { useAction } from "../teacher/use-action.ts";

export interface StartFormProps {
  readonly api: Api;
  readonly course: readonly CourseLesson[];
  readonly startKey: string;
  readonly startKeyNeeded: boolean;
  /** @param teacherKey of the new classroom */
  readonly onStarted: (teacherKey: string) => void;
}

/** Asks for all that a new classroom needs, and starts it. */
export function StartForm({ api, course, startKey: given, startKeyNeeded, onStarted }: StartFormProps) {
  const [draft, setDraft] = useState(() => createDraft(course));
  const [startKey, setStartKey] = useState(given);
  const action = useAction();
  const id = useId();
  const said = classroomWords().board.teach;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const settings = readDraft(draft);
    if (typeof settings === "string") return action.refuse(settings);
    // Whatever is sent would be late from the start.
    if (settings.endsAt !== null && settings.endsAt <= Date.now()) return action.refuse(said.pastEnd);
    const body = { settings, ...(startKeyNeeded && { startKey: startKey.trim() }) };
    action.run(async () => {
      onStarted((await api.send("POST", "classrooms", body, startedClassroomSchema)).teacherKey);
    });
  };
  return (
    <form class="class-form" onSubmit={submit}>
      {startKeyNeeded && (
        <div class="field">
          <label for={id}>{said.startKey}</label>
          <input
            id={id}
            class="key-input"
            required
            maxLength={64}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}note`}
            value={startKey}
            onInput={(event) => setStartKey(event.currentTarget.value)}
          />
          <p id={`${id}note`} class="field-note">
            {said.startKeyNote}
          </p>
        </div>
      )}
      <SettingsFields
        draft={draft}
        course={course}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <Trouble action={action} />
      <button type="submit" class="button-run" aria-disabled={action.busy}>
        {action.busy ? said.starting : said.start}
      </button>
    </form>
  );
}
