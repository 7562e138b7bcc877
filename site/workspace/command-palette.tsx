import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Dialog } from "../results/dialog.tsx";
import { words } from "../words/words.ts";
import { printKeys } from "./keys.ts";
import type { Command, DialogProps } from "./workspace-tools.ts";

const LIST_ID = "palette-list";

/** All commands that can be carried out now, found by typing parts of their names. */
export function CommandPalette({ tools, onClose }: DialogProps) {
  const { palette } = words();
  const [typed, setTyped] = useState("");
  const [index, setIndex] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = findCommands(tools.commands, typed);
  const current = found[index];

  useLayoutEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (current) document.getElementById(optionId(current))?.scrollIntoView({ block: "nearest" });
  }, [current?.id]);

  const choose = (command: Command) => {
    // First the keyboard goes back to where it was: a command may take it elsewhere.
    input.current?.closest("dialog")?.close();
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: index + 1, ArrowUp: index - 1 + found.length }[event.key];
    if (event.key === "Enter" && current !== undefined && !event.isComposing) choose(current);
    else if (next !== undefined && found.length > 0) setIndex(next % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={palette.title} class="palette" onClose={onClose}>
      <input
        ref={input}
        type="text"
        role="combobox"
        class="palette-input"
        aria-label={palette.label}
        placeholder={palette.label}
        aria-expanded={found.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(current)}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p class={found.length > 0 ? "visually-hidden" : "dialog-note"} role="status">
        {found.length > 0 ? palette.found(found.length) : palette.none}
      </p>
      <CommandList {...{ found, current, choose }} />
    </Dialog>
  );
}

interface CommandListProps {
  readonly found: readonly Command[];
  readonly current: Command | undefined;
  readonly choose: (command: Command) => void;
}

function CommandList({ found, current, choose }: CommandListProps) {
  return (
    <div id={LIST_ID} class="palette-list" role="listbox" aria-label={words().palette.title} tabIndex={-1}>
      {found.map((command) => (
        <CommandOption
          key={command.id}
          command={command}
          selected={command === current}
          onChoose={() => choose(command)}
        />
      ))}
    </div>
  );
}

interface CommandOptionProps {
  readonly command: Command;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

function CommandOption({ command, selected, onChoose }: CommandOptionProps) {
  const keys = command.singleKey ?? (command.keys && printKeys(command.keys));
  return (
    // The keyboard stays in the field, which says which option is the current one.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div id={optionId(command)} class="palette-option" role="option" aria-selected={selected} onClick={onChoose}>
      <span>{command.label}</span>
      {keys !== undefined && <kbd>{keys}</kbd>}
    </div>
  );
}

function optionId(command: Command): string {
  return `command-${command.id}`;
}

/** The commands that have every word that was typed; those that begin with it first. */
function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const parts = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const startsWith = ({ label }: Command) => label.toLocaleLowerCase().startsWith(parts[0] ?? "");
  return commands
    .filter(({ id, isAvailable }) => id !== "palette" && (isAvailable?.() ?? true))
    .filter(({ label }) => parts.every((part) => label.toLocaleLowerCase().includes(part)))
    .sort((one, other) => Number(startsWith(other)) - Number(startsWith(one)));
}
