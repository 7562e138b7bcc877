/**
 * Attributes of code and of names that a browser's translator must leave as they are. The capital letter means nothing
 * in HTML; without it Preact takes this for the DOM's property of that name, for which "no" is as good as true.
 */
export const untranslated: object = { Translate: "no" };
