import { Fill } from "../words/fill.tsx";
import { words } from "../words/words.ts";
import type { PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";

/** What stands where nothing is. It is served at any depth, so its addresses begin at the site's root. */
export function NotFoundPage(frame: { readonly assets: PageAssets; readonly glossary: boolean }) {
  const said = words().notFound;
  const course = <a href="/">{said.course}</a>;
  return (
    <Page title={`${said.title} · Cosigner`} description={said.description} home="/" path="" {...frame}>
      <main id="main" class="lesson-alone" tabIndex={-1}>
        <article class="lesson">
          <h1>{said.heading}</h1>
          <div class="prose">
            <p>
              <Fill text={said.text} with={{ course }} />
            </p>
          </div>
        </article>
      </main>
    </Page>
  );
}
