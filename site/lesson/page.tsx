import type { ComponentChildren } from "preact";
import { words } from "../words/words.ts";
import type { PageAssets } from "./lesson-view.ts";

export interface PageProps {
  readonly title: string;
  readonly description: string;
  /** The way from this page to the site's root: `./` or `../../`. */
  readonly root: string;
  readonly assets: PageAssets;
  /** Whether there is a glossary to lead to. */
  readonly glossary: boolean;
  /** Where in the course this page is, for its header. */
  readonly place?: string;
  /** Whether the page has a workspace beside its text, and so fills the window. */
  readonly workspace?: boolean;
  readonly children: ComponentChildren;
}

/** A whole document: what every page of the site has. */
export function Page(props: PageProps) {
  const { title, description, root, assets, glossary, place, workspace = false, children } = props;
  const { site } = words();
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={assets.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)" data-theme-color="light" />
        <meta name="theme-color" content="#16191b" media="(prefers-color-scheme: dark)" data-theme-color="dark" />
        {assets.headScripts.map((path) => (
          <script src={root + path} />
        ))}
        {assets.styles.map((path) => (
          <link rel="stylesheet" href={root + path} />
        ))}
        {assets.preloads.map((path) => (
          <link rel="modulepreload" href={root + path} />
        ))}
        {assets.scripts.map((path) => (
          <script type="module" src={root + path} />
        ))}
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
      </head>
      <body class={workspace ? "page page-workspace" : "page"}>
        <a class="skip-link" href="#main">
          {workspace ? site.skipToLesson : site.skipToContent}
        </a>
        {workspace && (
          <a class="skip-link" href="#workspace">
            {site.skipToWorkspace}
          </a>
        )}
        <header class="site-header">
          <a class="site-name" href={root}>
            Cosigner
          </a>
          {place !== undefined && <span class="site-place">{place}</span>}
          <nav class="site-nav" aria-label={site.nav}>
            <a href={`${root}#course`}>{site.course}</a>
            {glossary && <a href={`${root}glossary/`}>{site.glossary}</a>}
            <ThemeSwitch />
          </nav>
        </header>
        {children}
        {!workspace && <Footer />}
      </body>
    </html>
  );
}

function Footer() {
  const { site } = words();
  return (
    <footer class="site-footer">
      <p>{site.simulated}</p>
      <p>{site.licence}</p>
    </footer>
  );
}

/** Shown once the script that makes it work is there. */
function ThemeSwitch() {
  const { theme } = words();
  return (
    <label class="theme-switch" hidden>
      <span>{theme.label}</span>
      <select data-theme-switch>
        <option value="system">{theme.system}</option>
        <option value="light">{theme.light}</option>
        <option value="dark">{theme.dark}</option>
      </select>
    </label>
  );
}
