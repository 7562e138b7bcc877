import { BuildError } from "./build-error.ts";

/** A link from one of an author's files to another, or within one. */
export interface InternalLink {
  readonly path: string;
  readonly line: number;
  /** The file that it leads to, as `07-remove-key-if-exists.md`; `null` for its own. */
  readonly file: string | null;
  /** The heading or term that it leads to; empty for the page itself. */
  readonly anchor: string;
}

/** The file of the glossary, within `lessons/`. */
export const GLOSSARY_FILE = "glossary.md";

/** The ways from a page to the others. */
export interface PageAddresses {
  /** The folder of lessons. */
  readonly lessons: string;
  readonly glossary: string;
}

/** From a lesson's page, `/lessons/<name>/`. */
export const fromLesson: PageAddresses = { lessons: "../", glossary: "../../glossary/" };

/** From the glossary, `/glossary/`. */
export const fromGlossary: PageAddresses = { lessons: "../lessons/", glossary: "../glossary/" };

/** What a link in Markdown says: `./07-name.md#heading`, `./glossary.md#term`, `#heading`; `undefined` for no such link. */
export function parseHref(href: string): Pick<InternalLink, "file" | "anchor"> | undefined {
  const [whole, file, anchor = ""] =
    /^(?:\.\/(\d\d[b-z]?-[a-z0-9-]+\.md|glossary\.md))?(?:#([a-z0-9-]+))?$/.exec(href) ?? [];
  return whole ? { file: file ?? null, anchor } : undefined;
}

/** The address that a link leads to, as it stands in its page. */
export function addressOf({ file, anchor }: Pick<InternalLink, "file" | "anchor">, addresses: PageAddresses): string {
  const hash = anchor && `#${anchor}`;
  if (file === null) return hash;
  if (file === GLOSSARY_FILE) return addresses.glossary + hash;
  return `${addresses.lessons}${file.replace(/^\d\d[b-z]?-|\.md$/g, "")}/${hash}`;
}

/** Checks that links lead somewhere. @param anchors of each file, by its name @throws BuildError */
export function checkLinks(links: readonly InternalLink[], anchors: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const link of links) {
    const file = link.file ?? link.path.slice(link.path.lastIndexOf("/") + 1);
    const target = anchors.get(file);
    if (!target) {
      const known = [...anchors.keys()].join(", ");
      const what = file === GLOSSARY_FILE ? "" : "lesson ";
      throw new BuildError(link.path, link.line, `there is no ${what}${file} to link to: choose from ${known}.`);
    }
    if (link.anchor === "" || target.has(link.anchor)) continue;
    const known = [...target].map((anchor) => `#${anchor}`).join(", ") || "none";
    const what = file === GLOSSARY_FILE ? "term" : "heading";
    throw new BuildError(link.path, link.line, `${file} has no ${what} #${link.anchor}: its ${what}s are ${known}.`);
  }
}
