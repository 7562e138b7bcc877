import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { PlainDiff } from "../results/plain-diff.tsx";
import { words } from "../words/words.ts";
import { loadEditorStyle } from "./load-monaco.ts";
import type { MonacoDiff } from "./monaco-diff.ts";
import type { WorkspaceAssets } from "./workspace-data.ts";

/** A text with the words for what it is. */
export interface LabelledCode {
  readonly label: string;
  readonly text: string;
}

export interface CodeDiffProps {
  readonly from: LabelledCode;
  readonly to: LabelledCode;
  readonly assets: WorkspaceAssets;
  /** The reader prefers plain text to the editor. */
  readonly plain: boolean;
}

/** The differences of two texts: in the editor, or as plain text for who chose that or where no editor comes. */
export function CodeDiff(props: CodeDiffProps) {
  const { from, to } = props;
  const { diff } = words();
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const plain = props.plain || failed;
  const monaco = useDiffEditor({ ...props, plain }, host, () => setFailed(true));
  if (from.text === to.text) return <p class="code-diff-same">{diff.same}</p>;
  return (
    <div class="code-diff">
      <dl class="code-diff-sides">
        <div>
          <dt>
            <span aria-hidden="true">−</span> {diff.from}
          </dt>
          <dd>{from.label}</dd>
        </div>
        <div>
          <dt>
            <span aria-hidden="true">+</span> {diff.to}
          </dt>
          <dd>{to.label}</dd>
        </div>
      </dl>
      {plain ? (
        <PlainDiff from={from.text} to={to.text} label={diff.label(from.label, to.label)} />
      ) : (
        <>
          {monaco === undefined && <p class="code-diff-loading">{diff.loading}</p>}
          <div class="code-diff-monaco" ref={host} dir="ltr" />
          <div class="code-diff-steps">
            <button type="button" class="button-quiet" onClick={() => monaco?.step("previous")}>
              {diff.previous}
            </button>
            <button type="button" class="button-quiet" onClick={() => monaco?.step("next")}>
              {diff.next}
            </button>
            <span class="code-diff-keys">{diff.keys}</span>
          </div>
        </>
      )}
    </div>
  );
}

function useDiffEditor(
  { from, to, assets, plain }: CodeDiffProps,
  host: RefObject<HTMLDivElement | null>,
  onTrouble: () => void,
): MonacoDiff | undefined {
  const [monaco, setMonaco] = useState<MonacoDiff>();
  useEffect(() => {
    if (plain || host.current === null) return;
    let ended = false;
    let editor: MonacoDiff | undefined;
    const start = async () => {
      const [module] = await Promise.all([import("./monaco-diff.ts"), loadEditorStyle(assets.editorStyle)]);
      if (ended || host.current === null) return;
      editor = new module.MonacoDiff({ host: host.current, workers: assets, from, to });
      setMonaco(editor);
    };
    start().catch(onTrouble);
    return () => {
      ended = true;
      setMonaco(undefined);
      editor?.dispose();
    };
  }, [plain, assets, host, from.label, from.text, to.label, to.text]);
  return monaco;
}
