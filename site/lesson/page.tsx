import type { ComponentChildren } from "preact";
import type { PageAssets } from "./lesson-view.ts";

export interface PageProps {
  readonly title: string;
  readonly description: string;
  /** The way from this page to the site's root: `./` or `../../`. */
  readonly root: string;
  readonly assets: PageAssets;
  /** For a page that fills the window, as a lesson with its workspace. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A whole document: what every page of the site has. */
export function Page({ title, description, root, assets, wide = false, children }: PageProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={assets.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
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
      <body class={wide ? "page page-wide" : "page"}>
        <a class="skip-link" href="#main">
          Skip to the content
        </a>
        <header class="site-header">
          <a class="site-name" href={root}>
            Cosigner
          </a>
          <nav class="site-nav" aria-label="Site">
            <a href={`${root}#course`}>Course</a>
            <ThemeSwitch />
          </nav>
        </header>
        {children}
      </body>
    </html>
  );
}

/** Shown once the script that makes it work is there. */
function ThemeSwitch() {
  return (
    <label class="theme-switch" hidden>
      <span>Theme</span>
      <select data-theme-switch>
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
