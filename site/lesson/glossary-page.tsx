import type { GlossaryEntry, GlossaryView } from "./glossary-view.ts";
import { Html } from "./html.tsx";
import type { PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";

const ROOT = "../";

/** Every term of the course with what it means. */
export function GlossaryPage({ glossary, assets }: { readonly glossary: GlossaryView; readonly assets: PageAssets }) {
  const { title, summary, entries } = glossary;
  return (
    <Page title={`${title} · Cosigner`} description={summary} root={ROOT} assets={assets} glossary>
      <main id="main" class="lesson-alone" tabIndex={-1}>
        <article class="lesson glossary">
          <h1>{title}</h1>
          <p class="lesson-meta">{summary}</p>
          <dl class="glossary-terms">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </dl>
        </article>
      </main>
    </Page>
  );
}

function Entry({ entry: { id, title, html, firstUse } }: { readonly entry: GlossaryEntry }) {
  return (
    <div class="glossary-entry" id={id}>
      <dt>
        <dfn>{title}</dfn>
      </dt>
      <dd>
        <Html class="prose" html={html} />
        {firstUse && (
          <p class="glossary-use">
            First used in{" "}
            <a href={`${ROOT}lessons/${firstUse.slug}/`}>
              lesson {firstUse.label}, {firstUse.title}
            </a>
          </p>
        )}
      </dd>
    </div>
  );
}
