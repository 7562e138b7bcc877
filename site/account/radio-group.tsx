import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

export interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

let made = 0;

/** A name of its own in the page. `useId` gives one within a tree only, and each element of a lesson is a tree. */
function makeName(): string {
  made += 1;
  return `account-choice-${made}`;
}

/** One choice out of several; the arrow keys go from one to the next. */
export function RadioGroup<Value extends string>({ legend, options, chosen, onChoose }: RadioGroupProps<Value>) {
  const [name] = useState(makeName);
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
