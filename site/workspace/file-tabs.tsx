import type { EditorFile } from "./monaco-editor.ts";

export interface FileTabsProps {
  readonly files: readonly EditorFile[];
  readonly shown: string;
  readonly onShow: (file: string) => void;
  /** The id of the panel that the tabs switch. */
  readonly panelId: string;
}

/** The files as tabs; arrow keys go from one to the next. */
export function FileTabs({ files, shown, onShow, panelId }: FileTabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const index = files.findIndex((file) => file.name === shown);
    const next = files[(index + step + files.length) % files.length];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.name);
    document.getElementById(tabId(next.name))?.focus();
  };
  return (
    <div class="file-tabs" role="tablist" aria-label="Files" onKeyDown={onKeyDown}>
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
            {file.name}
            {file.readOnly && <span class="file-tab-mark">read-only</span>}
          </button>
        );
      })}
    </div>
  );
}

/** The id of a file's tab, by which its panel is named. */
export function tabId(file: string): string {
  return `file-tab-${file}`;
}
