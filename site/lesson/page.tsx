import type { ComponentChildren } from "preact";
import { rootFrom } from "../words/languages.ts";
import { untranslated } from "../words/untranslated.ts";
import { words } from "../words/words.ts";
import { LanguageAlternates, LanguageSwitch } from "./language-switch.tsx";
import type { PageAssets } from "./lesson-view.ts";

export interface PageProps {
  readonly title: string;
  readonly description: string;
  /** The way from this page to the first one of its language: `./` or `../../`. */
  readonly home: string;
  /** The way back from there to this page: `lessons/weights/`. */
  readonly path: string;
  readonly assets: PageAssets;
  /** Whether there is a glossary to lead to. */
  readonly glossary: boolean;
  /** Where in the course this page is, for its header. */
  readonly place?: ComponentChildren;
  /** Whether the page is a classroom's own, and so has no bar that leads there. */
  readonly ownSeat?: boolean;
  /** Whether the page has a workspace beside its text, and so fills the window. */
  readonly workspace?: boolean;
  readonly children: ComponentChildren;
}

/** A whole document: what every page of the site has. */
export function Page(props: PageProps) {
  const {
    title,
    description,
    home,
    path,
    assets,
    glossary,
    place,
    workspace = false,
    ownSeat = false,
    children,
  } = props;
  const { site, language } = words();
  const root = rootFrom(home, words());
  return (
    <html lang={language.code} dir={language.direction} {...(ownSeat && { "data-own-seat": "" })}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={assets.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <LanguageAlternates siteUrl={assets.siteUrl} path={path} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)" data-theme-color="light" />
        <meta name="theme-color" content="#16191b" media="(prefers-color-scheme: dark)" data-theme-color="dark" />
        {assets.headScripts.map((path) => (
          <script src={root + path} />
        ))}
        {assets.styles.map((path) => (
          <link rel="stylesheet" href={root + path} />
        ))}
        <meta name="seat-style" content={root + assets.seatStyle} />
        {assets.preloads.map((path) => (
          <link rel="modulepreload" href={root + path} />
        ))}
        {assets.scripts.map((path) => (
          <script type="module" src={root + path} />
        ))}
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={`${root}apple-touch-icon.png`} />
        <link rel="manifest" href={`${root}manifest.webmanifest`} />
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
          <a class="site-name" href={home} {...untranslated}>
            Cosigner
          </a>
          {place !== undefined && <span class="site-place">{place}</span>}
          <nav class="site-nav" aria-label={site.nav}>
            <a href={`${home}#course`}>{site.course}</a>
            {glossary && <a href={`${home}glossary/`}>{site.glossary}</a>}
            {workspace && (
              <button type="button" class="site-keys" data-open-shortcuts aria-haspopup="dialog" hidden>
                {site.keys}
              </button>
            )}
            <LanguageSwitch root={root} path={path} />
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
  const { site, offline } = words();
  return (
    <footer class="site-footer">
      <p>{site.simulated}</p>
      <p>{site.licence}</p>
      {/* Its room is kept, so that nothing moves when it shows. */}
      <p class="site-ready">{offline.ready}</p>
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
        <option value="contrast">{theme.contrast}</option>
      </select>
    </label>
  );
}
