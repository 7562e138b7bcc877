import { Html } from "./html.tsx";
import type { CourseEntry, LessonView, NeighbourLesson, PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";

export interface LessonPageProps {
  readonly lesson: LessonView;
  readonly course: readonly CourseEntry[];
  readonly assets: PageAssets;
  /** The workspace's data as JSON that may stand in a script element; `null` where the lesson has no challenge. */
  readonly workspaceJson: string | null;
  /** The starter's code as HTML, for readers without JavaScript. */
  readonly starterHtml: string | null;
}

const ROOT = "../../";

/** A lesson; one with a challenge has the workspace beside it. */
export function LessonPage(props: LessonPageProps) {
  const { lesson, assets, workspaceJson } = props;
  const page = {
    title: `${lesson.title} · Cosigner`,
    description: lesson.summary,
    root: ROOT,
    assets,
    wide: workspaceJson !== null,
  };
  return (
    <Page {...page}>
      {workspaceJson === null ? (
        <main id="main" class="lesson-alone" tabIndex={-1}>
          <LessonArticle {...props} />
        </main>
      ) : (
        <main id="main" class="lesson-layout" data-pane="lesson" tabIndex={-1}>
          <LessonArticle {...props} />
          <section id="workspace" aria-label="Workspace">
            <Html class="starter" html={props.starterHtml ?? ""} />
            <noscript>
              <p class="starter-note">This is where you would write and run the code. It needs JavaScript.</p>
            </noscript>
          </section>
          {/* A script element's content is no HTML: the build escapes what could end it. */}
          <script type="application/json" id="workspace-data" dangerouslySetInnerHTML={{ __html: workspaceJson }} />
        </main>
      )}
    </Page>
  );
}

function LessonArticle({ lesson, course }: LessonPageProps) {
  return (
    <article class="lesson">
      <details class="course-map">
        <summary>Lesson {lesson.number} of the course</summary>
        <nav aria-label="Course">
          <ol class="course-map-list">
            {course.map((entry) => (
              <li key={entry.slug} value={entry.number}>
                <a href={`../${entry.slug}/`} {...(entry.slug === lesson.slug && { "aria-current": "page" })}>
                  {entry.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </details>
      <h1>{lesson.title}</h1>
      <p class="lesson-meta">
        {lesson.minutes} minutes · {lesson.experience}
        {lesson.challengeId !== null && " · with a challenge"}
      </p>
      <Html class="prose" html={lesson.html} />
      {lesson.sources.length > 0 && (
        <section class="sources" aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <ul>
            {lesson.sources.map((html) => (
              <li key={html}>
                <Html html={html} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav class="neighbours" aria-label="Next and previous lesson">
        <Neighbour lesson={lesson.previous} word="Previous" />
        <Neighbour lesson={lesson.next} word="Next" />
      </nav>
    </article>
  );
}

function Neighbour({ lesson, word }: { readonly lesson: NeighbourLesson | null; readonly word: "Previous" | "Next" }) {
  if (lesson === null) return <span />;
  return (
    <a class={`neighbour neighbour-${word.toLowerCase()}`} href={`../${lesson.slug}/`}>
      <span class="neighbour-word">{word}</span>
      {lesson.title}
    </a>
  );
}
