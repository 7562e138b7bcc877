import { transformSync } from "esbuild";

/** Ways to make a copy look like another program. Each takes a solution's text and gives one that does the same. */
export const disguises: Readonly<Record<string, (text: string) => string>> = {
  "renamed, and without types and layout": (text) =>
    transformSync(text, { loader: "ts", minifyWhitespace: true, minifyIdentifiers: true }).code,
  "with const written as let": (text) => text.replaceAll(/^(\s*)const /gm, "$1let "),
  "with its functions the other way round": reverseParts,
  "with comments on each line": (text) => text.replaceAll(/;$/gm, "; // this is the next step\n\n"),
  "with dead code in each function": addDeadCode,
  "with its questions turned round": turnQuestions,
  "in all these ways": (text) =>
    [turnQuestions, addDeadCode, reverseParts, (one: string) => one.replaceAll(/^(\s*)const /gm, "$1let ")].reduce(
      (one, disguise) => disguise(one),
      text,
    ),
};

function reverseParts(text: string): string {
  const parts = text.split(/\n\n(?=\S)/);
  return parts.toReversed().join("\n\n");
}

function addDeadCode(text: string): string {
  const dead = 'const steps = ["ask", "answer"].length;\n  if (steps > 9) throw new Error("never");\n';
  return `${text.replaceAll(/^(export function .*\{)$/gm, `$1\n  ${dead}`)}\nexport function unused(): number {\n  return [1, 2, 3].reduce((sum, one) => sum + one, 0);\n}\n`;
}

/** `if (x.ok) return y; …` becomes `if (!x.ok) { … } else return y`; `x.ok ? c : d` becomes `!x.ok ? d : c`. */
function turnQuestions(text: string): string {
  return text
    .replaceAll(/if \(([\w.]+) === ([\w.]+)\)/g, "if (!($2 != $1))")
    .replaceAll(/(\w+)\.ok \? ([\w()]+) : ([^;]+);/g, "!$1.ok ? $3 : $2;")
    .replaceAll(
      /if \(([\w.]+)\.ok\) return (\w+\(\)|\w+);\n([\s\S]*?)\n\}/g,
      "if (!$1.ok) {\n$3\n  } else { return $2; }\n}",
    );
}
