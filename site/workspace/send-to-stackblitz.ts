import { words } from "../words/words.ts";
import type { StackblitzLesson } from "./stackblitz-template.ts";
import type { WorkspaceData } from "./workspace-data.ts";

/**
 * Sends the code to StackBlitz as a project that runs there, in a tab of its own.
 * @param text the learner's file as it is shown @param say takes a sentence for the reader
 */
export async function sendToStackblitz(
  data: WorkspaceData,
  text: string,
  say: (sentence: string) => void,
): Promise<void> {
  const { stackblitz } = data.assets;
  if (stackblitz === null) return;
  say(words().stackblitz.opening);
  try {
    const { openInStackblitz } = await import("./stackblitz-project.ts");
    await openInStackblitz(stackblitz, lessonOf(data, text));
    say(words().stackblitz.opened);
  } catch {
    say(words().stackblitz.failed);
  }
}

function lessonOf({ challenge, files }: WorkspaceData, text: string): StackblitzLesson {
  return {
    challenge,
    // Without a fragment: it may carry code.
    url: location.origin + location.pathname,
    files: files.map(({ name, text: given, readOnly }) => ({ name, text: readOnly ? given : text })),
  };
}
