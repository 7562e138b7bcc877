import { useState } from "preact/hooks";
import { isWeight } from "../../../runner/chain/account-json.ts";
import { useUniqueId } from "../../account/use-unique-id.ts";
import { words } from "../../words/words.ts";

export interface WeightFieldProps {
  readonly label: string;
  /** Whose it is; its place shows that, so it is said and not shown. */
  readonly of?: string;
  readonly weight: number;
  /** Called with whole numbers from 0 to 255 only. */
  readonly onChange: (weight: number) => void;
}

/** A box for a weight or threshold. What is no weight stays in it, and is said; the policy keeps the last one that was. */
export function WeightField({ label, of: owner, weight, onChange }: WeightFieldProps) {
  const id = useUniqueId();
  const [text, setText] = useState(String(weight));
  const said = words().policy;
  const wrong = parseText(text) === undefined;
  return (
    <div class="policy-field">
      <label for={id}>
        {label}
        {owner !== undefined && <span class="visually-hidden"> {said.of(owner)}</span>}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min="0"
        max="255"
        step="1"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => {
          const changed = parseText(currentTarget.value);
          setText(currentTarget.value);
          if (changed !== undefined) onChange(changed);
        }}
      />
      {wrong && (
        <span id={`${id}-wrong`} class="policy-wrong" role="alert">
          {said.wrongWeight(weight)}
        </span>
      )}
    </div>
  );
}

function parseText(text: string): number | undefined {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  return isWeight(number) ? number : undefined;
}
