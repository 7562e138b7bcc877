import type { Account } from "../../runner/chain/account.ts";
import { AccountFigure } from "../account/account-figure.tsx";
import type { CourseEntry, PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";
import { ProgressMark } from "./progress-mark.tsx";

export interface HomePageProps {
  readonly course: readonly CourseEntry[];
  readonly assets: PageAssets;
  readonly glossary: boolean;
  /** The account that stands for the course: Example 3. */
  readonly account: Account;
}

/** The first page: what Cosigner is, and the course. */
export function HomePage({ course, assets, glossary, account }: HomePageProps) {
  const [first] = course;
  const [, helper, other] = account.associatedKeys.map((key) => key.accountHash);
  return (
    <Page
      title="Cosigner: learn multi-signature key management on Casper"
      description="Learn multi-signature key management on the Casper blockchain by doing it, in your browser."
      root="./"
      assets={assets}
      glossary={glossary}
    >
      <main id="main" class="home" tabIndex={-1}>
        <div class="home-intro">
          <div>
            <h1>Several keys, one account</h1>
            <p class="home-lead">
              Learn multi-signature key management on the Casper blockchain by writing it yourself. You read a lesson
              and complete code beside it; hidden tests run your code on five accounts of a simulated chain and show
              what happened.
            </p>
            {first && (
              <p>
                <a class="button-link" href={`lessons/${first.slug}/`} data-continue>
                  Start with lesson {first.label}
                </a>
              </p>
            )}
            <p class="home-note">Nothing to install, no wallet. Your code stays in this browser.</p>
          </div>
          <AccountFigure
            account={account}
            signers={[helper, other].filter((key) => key !== undefined)}
            caption="Example 3, signed by b2 and c3"
          />
        </div>
        <section class="course" aria-labelledby="course">
          <h2 id="course">The course</h2>
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
          {entry.title}
        </a>
        {entry.practice && <span class="course-practice"> practice</span>}
        <p class="course-summary">{entry.summary}</p>
      </div>
      <p class="course-facts">
        <span>{entry.minutes} min</span>
        {entry.challengeId !== null && <ProgressMark challengeId={entry.challengeId} />}
      </p>
    </li>
  );
}
