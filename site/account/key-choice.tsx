import type { Account, AccountHash, AssociatedKey } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { words } from "../words/words.ts";

export interface KeyChoiceProps {
  readonly account: Account;
  readonly chosen: ReadonlySet<AccountHash>;
  readonly onToggle: (key: AccountHash) => void;
}

/** One button for each key, with a bar as long as its weight; pressed ones sign. The arrow keys go from one to the next. */
export function KeyChoice({ account, chosen, onToggle }: KeyChoiceProps) {
  const heaviest = Math.max(1, ...account.associatedKeys.map((key) => key.weight));
  return (
    // The group only helps the buttons in it.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be said before every button
    <div class="account-keys" role="group" aria-label={words().account.whoSigns} onKeyDown={moveFocus}>
      {account.associatedKeys.map((key) => (
        <KeyButton
          key={key.accountHash}
          associated={key}
          primary={key.accountHash === account.accountHash}
          pressed={chosen.has(key.accountHash)}
          heaviest={heaviest}
          onToggle={onToggle}
        />
      ))}
    </div>
  );
}

interface KeyButtonProps {
  readonly associated: AssociatedKey;
  readonly primary: boolean;
  readonly pressed: boolean;
  readonly heaviest: number;
  readonly onToggle: (key: AccountHash) => void;
}

function KeyButton({ associated: { accountHash, weight }, primary, pressed, heaviest, onToggle }: KeyButtonProps) {
  const said = words().account;
  return (
    <button type="button" class="account-key" aria-pressed={pressed} onClick={() => onToggle(accountHash)}>
      <svg class="account-key-box" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <rect x="1" y="1" width="12" height="12" rx="2" />
        {pressed && <path d="M3.5 7.5 L6 10 L10.5 4.5" />}
      </svg>
      <span class="account-key-name">{shortHash(accountHash)}</span>{" "}
      <span class="visually-hidden">{said.weightOfKey}</span>
      <svg class="account-key-bar" width="32" height="10" aria-hidden="true">
        <rect class="account-key-track" width="100%" height="100%" rx="1" />
        <rect width={`${Math.max(4, (100 * weight) / heaviest)}%`} height="100%" rx="1" />
      </svg>
      <span> {weight}</span>
      {primary && <span class="account-key-note"> {said.primary}</span>}
    </button>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const stepsFromRight: typeof steps = { ...steps, ArrowRight: -1, ArrowLeft: 1 };

function moveFocus(event: KeyboardEvent): void {
  const { currentTarget: group, target } = event;
  if (!(group instanceof HTMLElement) || !(target instanceof HTMLButtonElement)) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons = [...group.querySelectorAll("button")];
  const step = (getComputedStyle(group).direction === "rtl" ? stepsFromRight : steps)[event.key];
  const next = step && buttons.indexOf(target) + step;
  const to = event.key === "Home" ? 0 : event.key === "End" ? -1 : next;
  if (to === undefined) return;
  event.preventDefault();
  buttons.at(to % buttons.length)?.focus();
}
