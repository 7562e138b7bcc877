import { useId } from "preact/hooks";
import { Switch } from "../../ui/switch.tsx";
import { classroomWords } from "../../words/classroom-words.ts";
import type { CourseLesson } from "../page-data.ts";
import { PlanEditor } from "./plan-editor.tsx";
import type { SettingsDraft } from "./settings-draft.ts";

export interface SettingsFieldsProps {
  readonly draft: SettingsDraft;
  readonly course: readonly CourseLesson[];
  readonly onChange: (change: Partial<SettingsDraft>) => void;
}

/** All that a teacher decides about a classroom. */
export function SettingsFields({ draft, course, onChange }: SettingsFieldsProps) {
  const said = classroomWords().board.settings;
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={`${id}title`}>{said.title}</label>
        <input
          id={`${id}title`}
          required
          maxLength={80}
          autocomplete="off"
          value={draft.title}
          onInput={(event) => onChange({ title: event.currentTarget.value })}
        />
      </div>
      <PlanEditor plan={draft.plan} course={course} onChange={(plan) => onChange({ plan })} />
      <fieldset>
        <legend>{said.allowed}</legend>
        <Switch label={said.hints} checked={draft.hints} onChange={(hints) => onChange({ hints })} />
        <Switch label={said.solutions} checked={draft.solutions} onChange={(solutions) => onChange({ solutions })} />
        <Switch
          label={said.classProgress}
          checked={draft.classProgress}
          onChange={(classProgress) => onChange({ classProgress })}
        />
      </fieldset>
      <ModeChoice mode={draft.mode} onChange={(mode) => onChange({ mode })} />
      <TimeFields draft={draft} onChange={onChange} />
    </>
  );
}

function ModeChoice({
  mode,
  onChange,
}: Pick<SettingsDraft, "mode"> & { onChange: (mode: "practice" | "graded") => void }) {
  const said = classroomWords().board.settings;
  const name = useId();
  return (
    <fieldset>
      <legend>{said.mode}</legend>
      {(["practice", "graded"] as const).map((one) => (
        <label key={one} class="switch">
          <input type="radio" name={name} checked={mode === one} onChange={() => onChange(one)} />
          <span>
            {said[one]} <span class="switch-note">{one === "graded" ? said.gradedNote : said.practiceNote}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function TimeFields({ draft, onChange }: Omit<SettingsFieldsProps, "course">) {
  const said = classroomWords().board.settings;
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={`${id}end`}>{said.endsAt}</label>
        <input
          id={`${id}end`}
          type="datetime-local"
          aria-describedby={`${id}end-note`}
          value={draft.endsAt}
          onInput={(event) => onChange({ endsAt: event.currentTarget.value })}
        />
        <p id={`${id}end-note`} class="field-note">
          {said.endsAtNote}
        </p>
      </div>
      <div class="field">
        <label for={`${id}days`}>{said.retention}</label>
        <input
          id={`${id}days`}
          type="number"
          min={1}
          max={365}
          required
          aria-describedby={`${id}days-note`}
          value={draft.retentionDays}
          onInput={(event) => onChange({ retentionDays: event.currentTarget.value })}
        />
        <p id={`${id}days-note`} class="field-note">
          {said.retentionNote}
        </p>
      </div>
    </>
  );
}
