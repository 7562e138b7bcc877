import { words } from "../words/words.ts";
import type { EditorFile } from "./monaco-editor.ts";

export interface FileTabsProps {
  readonly files: readonly EditorFile[];
  readonly shown: string;
  readonly onShow: (file: string) => void;
  /** The id of the panel that the tabs switch. */
  readonly panelId: string;
}

/** The files as tabs; arrow keys go from one to the next, Home and End to both ends. */
export function FileTabs({ files, shown, onShow, panelId }: FileTabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = findNext(files, shown, keyInReadingOrder(event));
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.name);
    document.getElementById(tabId(next.name))?.focus();
  };
  const { workspace } = words();
  return (
    <div class="file-tabs" role="tablist" aria-label={workspace.files} onKeyDown={onKeyDown}>
      {files.map((file) => {
        const selected = file.name === shown;
        return (
          <button
            type="button"
            key={file.name}
            id={tabId(file.name)}
            class="file-tab"
            role="tab"
            aria-selected={selected}
            aria-controls={panelId}
            tabIndex={selected ? 0 : -1}
            onClick={() => onShow(file.name)}
          >
            <bdi>{file.name}</bdi>
            {file.readOnly && (
              // The space is for who listens.
              <>
                {" "}
                <span class="file-tab-mark">{workspace.readOnly}</span>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** The key as it would be where lines run from left to right. */
function keyInReadingOrder({ key, currentTarget }: KeyboardEvent): string {
  const backwards = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === "rtl";
  if (!backwards) return key;
  return { ArrowRight: "ArrowLeft", ArrowLeft: "ArrowRight" }[key] ?? key;
}

function findNext(files: readonly EditorFile[], shown: string, key: string): EditorFile | undefined {
  const index = files.findIndex((file) => file.name === shown);
  switch (key) {
    case "ArrowRight":
      return files[(index + 1) % files.length];
    case "ArrowLeft":
      return files.at(index - 1);
    case "Home":
      return files[0];
    case "End":
      return files.at(-1);
    default:
      return undefined;
  }
}

/** The id of a file's tab, by which its panel is named. */
export function tabId(file: string): string {
  return `file-tab-${file}`;
}
