import { useEffect, useState } from "preact/hooks";
import { Dialog } from "../results/dialog.tsx";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { CodeDiff } from "./code-diff.tsx";
import { loadSolution, type Solution } from "./solution.ts";
import type { DialogProps } from "./workspace-tools.ts";

/** The solution beside the learner's code; who has not tried yet is asked first whether it shall be shown. */
export function SolutionDialog({ tools, onClose }: DialogProps) {
  const { solution: says } = words();
  const [wanted, setWanted] = useState(tools.own.history?.tried ?? false);
  return (
    <Dialog title={says.title} class={wanted ? "dialog-wide" : ""} onClose={onClose}>
      {wanted ? (
        <Loaded tools={tools} onClose={onClose} />
      ) : (
        <>
          <p>{says.early}</p>
          <div class="dialog-actions">
            <button type="button" class="button-quiet" onClick={onClose}>
              {says.keepTrying}
            </button>
            <button type="button" class="button-quiet" onClick={() => setWanted(true)}>
              {says.seeIt}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function Loaded({ tools, onClose }: DialogProps) {
  const { solution: says } = words();
  const [attempt, setAttempt] = useState(1);
  const [solution, setSolution] = useState<Solution | "failed">();
  const url = tools.data.assets.solution;
  useEffect(() => {
    let ended = false;
    setSolution(undefined);
    if (url === null) return;
    loadSolution(url).then(
      (loaded) => ended || setSolution(loaded),
      () => ended || setSolution("failed"),
    );
    return () => {
      ended = true;
    };
  }, [url, attempt]);
  if (solution === undefined) return <p role="status">{says.loading}</p>;
  if (solution === "failed") {
    return (
      <div role="alert">
        <p>{says.failed}</p>
        <button type="button" class="button-quiet" onClick={() => setAttempt(attempt + 1)}>
          {says.retry}
        </button>
      </div>
    );
  }
  return <Shown solution={solution} tools={tools} onClose={onClose} />;
}

function Shown({ solution: { code, explanationHtml }, tools, onClose }: DialogProps & { readonly solution: Solution }) {
  const { solution: says } = words();
  const { own, data, settings } = tools;
  const take = () => {
    own.replaceWith(code, "replaced");
    tools.say(says.taken);
    tools.showPane("code");
    onClose();
  };
  return (
    <>
      <CodeDiff
        from={{ label: says.yours, text: own.text }}
        to={{ label: says.solution, text: code }}
        assets={data.assets}
        plain={settings.values.plainEditor}
      />
      {own.text !== code && (
        <div class="dialog-actions">
          <button type="button" class="button-quiet" onClick={take}>
            {says.take}
          </button>
        </div>
      )}
      <h3>{says.why}</h3>
      {/* Trusted: made from the challenge's own Markdown at build time. */}
      <div class="solution-why" {...inEnglish()} dangerouslySetInnerHTML={{ __html: explanationHtml }} />
    </>
  );
}
