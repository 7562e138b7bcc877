import { useState } from "preact/hooks";
import { Dialog } from "../../results/dialog.tsx";
import { classroomSchema } from "../../wire/board.ts";
import type { SettingsChange } from "../../wire/requests.ts";
import type { ClassSettings } from "../../wire/settings.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import type { CourseLesson } from "../page-data.ts";
import { draftOf, readDraft } from "../teacher/settings-draft.ts";
import { SettingsFields } from "../teacher/settings-fields.tsx";
import { Trouble } from "../teacher/trouble.tsx";
import { useAction } from "../teacher/use-action.ts";

export interface SettingsDialogProps {
  readonly api: Api;
  readonly course: readonly CourseLesson[];
  readonly settings: ClassSettings;
  readonly onClose: () => void;
}

/** All settings of a running classroom. Only what was changed here is sent: another window may have changed the rest. */
export function SettingsDialog({ api, course, settings, onClose }: SettingsDialogProps) {
  const [before, setBefore] = useState(() => draftOf(settings, course));
  const [draft, setDraft] = useState(before);
  const [saved, setSaved] = useState(false);
  const action = useAction();
  const said = classroomWords().board.settings;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const [next, earlier] = [readDraft(draft), readDraft(before)];
    if (typeof next === "string") return action.refuse(next);
    action.run(async () => {
      const change = typeof earlier === "string" ? next : findChange(earlier, next);
      if (Object.keys(change).length > 0) await api.send("PATCH", "teacher/classroom", change, classroomSchema);
      setBefore(draft);
      setSaved(true);
    });
  };
  return (
    <Dialog title={said.dialog} onClose={onClose}>
      <form class="class-form" onSubmit={submit}>
        <p class="field-note">{said.liveNote}</p>
        <SettingsFields
          draft={draft}
          course={course}
          onChange={(change) => {
            setSaved(false);
            setDraft((current) => ({ ...current, ...change }));
          }}
        />
        <Trouble action={action} />
        <div class="dialog-foot">
          <button type="submit" class="button-run" aria-disabled={action.busy}>
            {action.busy ? said.saving : said.save}
          </button>
          <span role="status">{saved && said.saved}</span>
        </div>
      </form>
    </Dialog>
  );
}

function findChange(before: ClassSettings, next: ClassSettings): SettingsChange {
  const earlier: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(earlier[name])),
  );
}
