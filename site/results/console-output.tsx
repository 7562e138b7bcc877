import { words } from "../words/words.ts";

export interface ConsoleOutputProps {
  readonly lines: readonly string[];
  /** How many of them, the first ones, came while the file was loaded. */
  readonly loadLines: number;
}

/** What the learner's code printed, as plain text and nothing else. The last line says so where the rest was cut. */
export function ConsoleOutput({ lines, loadLines }: ConsoleOutputProps) {
  const said = words().console;
  const [onLoad, inTests] = [lines.slice(0, loadLines), lines.slice(loadLines)];
  return (
    <div class="console-output">
      {lines.length === 0 && <p class="console-output-none">{said.nothing}</p>}
      {onLoad.length > 0 && <ConsoleLines title={said.onLoad(onLoad.length)} lines={onLoad} />}
      {onLoad.length > 0 && inTests.length > 0 && <p class="console-output-note">{said.loadedAgain}</p>}
      {inTests.length > 0 && <ConsoleLines title={said.inTests(inTests.length)} lines={inTests} />}
    </div>
  );
}

function ConsoleLines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <p class="console-output-title">{title}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} dir="ltr">
        {lines.join("\n")}
      </pre>
    </>
  );
}
