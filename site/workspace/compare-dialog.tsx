import { Dialog } from "../results/dialog.tsx";
import { words } from "../words/words.ts";
import { CodeDiff } from "./code-diff.tsx";
import { SettleButtons } from "./save-status.tsx";
import { StarterButtons } from "./starter-bar.tsx";
import type { DialogProps } from "./workspace-tools.ts";

/** The code of two tabs, and the choice between them. */
export function CompareTabs({ tools, onClose }: DialogProps) {
  const { own, data, settings } = tools;
  const { compare } = words();
  const { state } = own;
  return (
    <Dialog title={compare.tabs} class="dialog-wide" onClose={onClose}>
      {state.kind === "conflict" ? (
        <>
          <CodeDiff
            from={{ label: compare.other, text: state.other.text }}
            to={{ label: compare.own, text: own.text }}
            assets={data.assets}
            plain={settings.values.plainEditor}
          />
          <div class="dialog-actions">
            <SettleButtons draft={own} onSettled={onClose} />
          </div>
        </>
      ) : (
        <p>{compare.settled}</p>
      )}
    </Dialog>
  );
}

/** What has changed in the starter, the learner's code beside the new one, and the choice. */
export function CompareStarter({ tools, onClose }: DialogProps) {
  const { own, data, settings } = tools;
  const { compare, starter } = words();
  const { earlierStarter } = own;
  const today = { label: starter.new, text: own.starter };
  const diff = { assets: data.assets, plain: settings.values.plainEditor };
  return (
    <Dialog title={compare.starter} class="dialog-wide" onClose={onClose}>
      {earlierStarter === undefined ? (
        <p>{compare.settled}</p>
      ) : (
        <>
          <h3>{compare.starterDiff}</h3>
          <CodeDiff from={{ label: starter.old, text: earlierStarter }} to={today} {...diff} />
          <h3>{compare.codeDiff}</h3>
          <CodeDiff from={{ label: compare.yours, text: own.text }} to={today} {...diff} />
          <p class="dialog-note">{starter.note}</p>
          <div class="dialog-actions">
            <StarterButtons own={own} onSettled={onClose} />
          </div>
        </>
      )}
    </Dialog>
  );
}
