import type { Account } from "../../runner/chain/account.ts";
import { AccountFigure } from "../account/account-figure.tsx";
import { listKeys } from "../account/key-names.ts";
import { inEnglish } from "../words/in-language.ts";
import type { StaticWords } from "../words/static-en.ts";
import { words } from "../words/words.ts";
import { English } from "./english.tsx";
import type { CourseEntry, PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";
import { ProgressMark } from "./progress-mark.tsx";

export interface HomePageProps {
  readonly course: readonly CourseEntry[];
  readonly assets: PageAssets;
  readonly glossary: boolean;
  /** The account that stands for the course: Example 3. */
  readonly account: Account;
  readonly texts: StaticWords["home"];
}

/** The first page: what Cosigner is, and the course. */
export function HomePage({ course, assets, glossary, account, texts }: HomePageProps) {
  const [first] = course;
  const helpers = account.associatedKeys.map((key) => key.accountHash).slice(1, 3);
  const said = words();
  return (
    <Page title={texts.title} description={texts.description} home="./" path="" assets={assets} glossary={glossary}>
      <main id="main" class="home" tabIndex={-1}>
        <div class="home-intro">
          <div>
            <h1>{texts.heading}</h1>
            <p class="home-lead">{texts.lead}</p>
            {first && (
              <p>
                <a class="button-link" href={`lessons/${first.slug}/`} data-continue>
                  {said.home.start(first.label)}
                </a>
              </p>
            )}
            <p class="home-note">{texts.note}</p>
            <p class="home-note">
              {texts.workshop} <a href="join/">{texts.join}</a> · <a href="teach/">{texts.teach}</a>
            </p>
          </div>
          <AccountFigure
            account={account}
            signers={helpers}
            caption={said.home.figure(said.lesson.example(3), listKeys(helpers))}
          />
        </div>
        <section class="course" aria-labelledby="course">
          <h2 id="course">{said.home.course}</h2>
          <ol class="course-list">
            {course.map((entry) => (
              <CourseLine key={entry.slug} entry={entry} />
            ))}
          </ol>
        </section>
      </main>
    </Page>
  );
}

function CourseLine({ entry }: { readonly entry: CourseEntry }) {
  return (
    <li class={entry.practice ? "course-entry course-entry-practice" : "course-entry"} data-label={entry.label}>
      <span class="course-number">{entry.label}</span>
      <div>
        <a class="course-title" href={`lessons/${entry.slug}/`}>
          <English>{entry.title}</English>
        </a>
        {entry.practice && <span class="course-practice"> {words().lesson.practice}</span>}
        <p class="course-summary" {...inEnglish()}>
          {entry.summary}
        </p>
      </div>
      <p class="course-facts">
        <span>{words().home.minutes(entry.minutes)}</span>
        <ProgressMark entry={entry} />
      </p>
    </li>
  );
}
