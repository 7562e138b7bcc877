import { Fill } from "../words/fill.tsx";
import { inEnglish, inPageLanguage } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { English } from "./english.tsx";
import type { GlossaryEntry, GlossaryView } from "./glossary-view.ts";
import { Html } from "./html.tsx";
import type { PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";

const HOME = "../";

/** Every term of the course with what it means. */
export function GlossaryPage({ glossary, assets }: { readonly glossary: GlossaryView; readonly assets: PageAssets }) {
  const { title, summary, entries } = glossary;
  return (
    <Page title={`${title} · Cosigner`} description={summary} home={HOME} path="glossary/" assets={assets} glossary>
      <main id="main" class="lesson-alone" tabIndex={-1}>
        <article class="lesson glossary" {...inEnglish()}>
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
          <p class="glossary-use" {...inPageLanguage()}>
            <Fill text={words().glossary.firstUse} with={{ lesson: <FirstUse lesson={firstUse} /> }} />
          </p>
        )}
      </dd>
    </div>
  );
}

function FirstUse({ lesson: { slug, label, title } }: { readonly lesson: NonNullable<GlossaryEntry["firstUse"]> }) {
  return (
    <a href={`${HOME}lessons/${slug}/`}>
      {words().glossary.lesson(label)}, <English>{title}</English>
    </a>
  );
}
