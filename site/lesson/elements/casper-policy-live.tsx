import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { MAX_WEIGHT } from "../../../runner/chain/account.ts";
import { useUniqueId } from "../../account/use-unique-id.ts";
import { words } from "../../words/words.ts";
import { MAX_POLICY_KEYS, type Policy, type PolicyKey } from "./policy.ts";
import { PolicyReport } from "./policy-report.tsx";
import { WeightField } from "./weight-field.tsx";

/** A key while it is changed; its number stays with it. */
interface KeyDraft extends PolicyKey {
  readonly number: number;
}

/** A policy to change, and what it comes to. */
export function CasperPolicyLive({ policy }: { readonly policy: Policy }) {
  const [keys, setKeys] = useState<readonly KeyDraft[]>(() =>
    policy.keys.map((key, index) => ({ ...key, number: index + 1 })),
  );
  const [deployment, setDeployment] = useState(policy.deployment);
  const [keyManagement, setKeyManagement] = useState(policy.keyManagement);
  const said = words().policy;
  const named = keys.map((key) => ({ name: nameOf(key), weight: key.weight }));
  return (
    <>
      <p class="element-title">{said.title}</p>
      <PolicyKeys keys={keys} onChange={setKeys} />
      <fieldset class="policy-thresholds">
        <legend>{said.thresholdsLegend}</legend>
        <WeightField label={said.deployment} weight={deployment} onChange={setDeployment} />
        <WeightField label={said.keyManagement} weight={keyManagement} onChange={setKeyManagement} />
      </fieldset>
      <SaturationNote keys={named} />
      <PolicyReport policy={{ keys: named, deployment, keyManagement }} live={true} />
    </>
  );
}

interface PolicyKeysProps {
  readonly keys: readonly KeyDraft[];
  readonly onChange: (keys: readonly KeyDraft[]) => void;
}

function PolicyKeys({ keys, onChange }: PolicyKeysProps) {
  const said = words().policy;
  const box = useRef<HTMLFieldSetElement>(null);
  const [focusAt, setFocusAt] = useState<number | null>(null);
  // The focus goes to the name of a new key, and from a removed one to its neighbour.
  useLayoutEffect(() => {
    if (focusAt !== null) box.current?.querySelectorAll<HTMLInputElement>(".policy-name input")[focusAt]?.focus();
    setFocusAt(null);
  }, [focusAt]);
  const add = () => {
    if (keys.length >= MAX_POLICY_KEYS) return;
    const number = Math.max(...keys.map((key) => key.number)) + 1;
    onChange([...keys, { name: said.key(number), weight: 1, number }]);
    setFocusAt(keys.length);
  };
  const remove = (index: number) => {
    if (keys.length === 1) return;
    onChange(keys.filter((_, place) => place !== index));
    setFocusAt(Math.max(index - 1, 0));
  };
  return (
    <fieldset class="policy-keys" ref={box}>
      <legend>{said.keys}</legend>
      {keys.map((key, index) => (
        <KeyRow
          key={key.number}
          draft={key}
          last={keys.length === 1}
          onChange={(changed) => onChange(keys.map((other) => (other === key ? { ...key, ...changed } : other)))}
          onRemove={() => remove(index)}
        />
      ))}
      <p class="element-actions">
        <button type="button" class="element-button" aria-disabled={keys.length >= MAX_POLICY_KEYS} onClick={add}>
          {said.add}
        </button>
        {keys.length >= MAX_POLICY_KEYS && <span class="policy-note">{said.atMost(MAX_POLICY_KEYS)}</span>}
      </p>
    </fieldset>
  );
}

interface KeyRowProps {
  readonly draft: KeyDraft;
  /** Whether there is no other key: this one stays. */
  readonly last: boolean;
  readonly onChange: (changed: Partial<PolicyKey>) => void;
  readonly onRemove: () => void;
}

function KeyRow({ draft, last, onChange, onRemove }: KeyRowProps) {
  const id = useUniqueId();
  const name = nameOf(draft);
  const said = words().policy;
  return (
    <div class="policy-key">
      <div class="policy-field policy-name">
        <label for={id}>{said.name}</label>
        <input
          id={id}
          type="text"
          aria-label={said.nameOf(draft.number)}
          maxLength={40}
          autocomplete="off"
          value={draft.name}
          onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      </div>
      <WeightField label={said.weight} of={name} weight={draft.weight} onChange={(weight) => onChange({ weight })} />
      <button
        type="button"
        class="element-button policy-remove"
        aria-label={said.removeKey(name)}
        aria-disabled={last}
        onClick={onRemove}
      >
        {said.remove}
      </button>
    </div>
  );
}

/** A key without a name goes by its number. */
function nameOf({ name, number }: KeyDraft): string {
  return name.trim() || words().policy.key(number);
}

/** Sums stop where a byte ends. */
function SaturationNote({ keys }: { readonly keys: readonly PolicyKey[] }) {
  const sum = keys.reduce((total, { weight }) => total + weight, 0);
  if (sum <= MAX_WEIGHT) return null;
  return <p class="policy-note">{words().policy.saturates(sum, MAX_WEIGHT)}</p>;
}
