import { words } from "../words/words.ts";
import type { DialogName } from "./workspace-tools.ts";

const names = ["palette", "shortcuts", "settings", "accessibility"] as const satisfies readonly DialogName[];

/** The dialogs that are about the page itself, for those who have no keys to open them. */
export function HelpLinks({ onOpen }: { readonly onOpen: (name: DialogName) => void }) {
  const { commands, workspace } = words();
  return (
    <nav class="help-links" aria-label={workspace.help}>
      {names.map((name) => (
        <button type="button" key={name} class="button-quiet" aria-haspopup="dialog" onClick={() => onOpen(name)}>
          {commands[name]}
        </button>
      ))}
    </nav>
  );
}
