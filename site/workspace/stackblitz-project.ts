import sdk from "@stackblitz/sdk";
import { fillTemplate, parseTemplate, type StackblitzLesson } from "./stackblitz-template.ts";

/**
 * Opens the code as a project of its own in StackBlitz, in a new tab: the browser posts a form with all of its files.
 * @param templateUrl where the rest of the project is
 * @throws TypeError where that cannot be fetched
 */
export async function openInStackblitz(templateUrl: string, lesson: StackblitzLesson): Promise<void> {
  const response = await fetch(templateUrl);
  if (!response.ok) throw new TypeError(`${templateUrl} was answered with ${response.status}.`);
  const files = fillTemplate(parseTemplate(await response.json()), lesson);
  const { title, file } = lesson.challenge;
  sdk.openProject(
    { title: `Cosigner: ${title}`, description: `${title}, a challenge of Cosigner`, template: "node", files },
    // package.json says the same of the start; projects made by the SDK have not always been asked for it.
    { newWindow: true, openFile: file, startScript: "test" },
  );
}
