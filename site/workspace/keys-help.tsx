import type { RefObject } from "preact";
import { isMac } from "./keys.ts";

/** The keys that work here. @param help the list, to be opened from elsewhere */
export function KeysHelp({ help }: { help: RefObject<HTMLDetailsElement | null> }) {
  const control = isMac() ? "⌘" : "Ctrl";
  const leave = isMac() ? "Ctrl Shift M" : "Ctrl M";
  const keys: readonly (readonly [string, string])[] = [
    [`${control} Enter`, "Run"],
    [`${control} S`, "Format and save"],
    [leave, "Let Tab leave the editor, or indent again"],
    ["Esc, then Tab", "Leave the editor once"],
    ["Ctrl Space", "Suggestions"],
    ["F8", "Next problem"],
    ["F12", "Go to the definition"],
    ["F2", "Rename"],
    ["F1", "All of the editor’s commands"],
    ["Alt F1", "This list"],
  ];
  return (
    <details class="keys-help" ref={help}>
      <summary>Keyboard</summary>
      <dl>
        {keys.map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
