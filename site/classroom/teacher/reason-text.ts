import type { Reason } from "../../wire/board.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { inEnglish, type LanguageAttributes } from "../../words/in-language.ts";

/** A reason in one sentence, and in which language that is. */
export function describeReason(reason: Reason): { readonly text: string; readonly language: LanguageAttributes } {
  const said = classroomWords().board.stuck;
  // A misconception's sentence is the author's.
  if (reason.message !== "") return { text: reason.message, language: inEnglish() };
  const [kind, name = ""] = reason.id.split(":", 2);
  if (kind === "error") return { text: isError(name) ? said.error[name] : said.error.other, language: {} };
  const about = reason.function || name;
  return { text: about === "" ? said.testsFail : said.functionFails(about), language: {} };
}

function isError(name: string): name is keyof ReturnType<typeof classroomWords>["board"]["stuck"]["error"] {
  return Object.hasOwn(classroomWords().board.stuck.error, name);
}
