import type { ComponentChildren } from "preact";
import { useUniqueId } from "./use-unique-id.ts";

export interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One choice out of several; the arrow keys go from one to the next. */
export function RadioGroup<Value extends string>({ legend, options, chosen, onChoose }: RadioGroupProps<Value>) {
  const name = useUniqueId();
  return (
    <fieldset class="account-choice">
      <legend class="account-question">{legend}</legend>
      <div class="account-keys">
        {options.map(({ value, label }) => (
          <label key={value} class="account-key">
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
