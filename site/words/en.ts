/**
 * The interface in English. Lessons, challenges and what a grade says are not here: they are written in English only.
 * A text with values in it is a function, so that each language may put them in its own order and its own plural.
 */
export const en = {
  site: {
    skipToContent: "Skip to the content",
    skipToLesson: "Skip to the lesson",
    skipToWorkspace: "Skip to the workspace",
    nav: "Site",
    course: "Course",
    glossary: "Glossary",
    simulated: "Cosigner runs in your browser: the chain is simulated, and no key or coin is real.",
    licence: "Free software under the Apache License 2.0.",
  },
  theme: {
    label: "Theme",
    system: "System",
    light: "Light",
    dark: "Dark",
  },
};

/** What every language says. */
export type Words = typeof en;
