export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What there is to say of it in a sentence. */
  readonly note?: string;
}

/** A setting that is on or off. */
export function Switch({ label, checked, onChange, note }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {note !== undefined && <span class="switch-note"> {note}</span>}
      </span>
    </label>
  );
}
