import { Html } from "./html.tsx";
import type { CourseEntry, LessonView, NeighbourLesson, PageAssets } from "./lesson-view.ts";
import { Page } from "./page.tsx";
import { ProgressMark } from "./progress-mark.tsx";

export interface LessonPageProps {
  readonly lesson: LessonView;
  readonly course: readonly CourseEntry[];
  readonly assets: PageAssets;
  readonly glossary: boolean;
  /** The workspace's data as JSON that may stand in a script element; `null` where the lesson has no challenge. */
  readonly workspaceJson: string | null;
  /** The starter's code as HTML, for readers without JavaScript. */
  readonly starterHtml: string | null;
}

const ROOT = "../../";

/** A lesson; one with a challenge has the workspace beside it. */
export function LessonPage(props: LessonPageProps) {
  const { lesson, assets, glossary, workspaceJson } = props;
  const page = {
    title: `${lesson.title} · Cosigner`,
    description: lesson.summary,
    root: ROOT,
    assets,
    glossary,
    place: `${lesson.label} · ${lesson.title}`,
    workspace: workspaceJson !== null,
  };
  return (
    <Page {...page}>
      {workspaceJson === null ? (
        <main id="main" class="lesson-alone" tabIndex={-1}>
          <LessonArticle {...props} />
        </main>
      ) : (
        <main class="lesson-layout" data-pane="lesson">
          {/* On a wide page the lesson scrolls by itself: it must be reachable by keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <section id="main" class="lesson-scroll" aria-label="Lesson" tabIndex={0}>
            <LessonArticle {...props} />
          </section>
          <section id="workspace" aria-label="Workspace" tabIndex={-1}>
            <div class="starter">
              <noscript>
                <p class="starter-note">
                  Here you write the code and run it. That needs JavaScript; the lesson can be read without. This is the
                  file that the challenge begins with:
                </p>
              </noscript>
              <Html html={props.starterHtml ?? ""} />
            </div>
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
        <summary>Lesson {lesson.label} of the course</summary>
        <nav aria-label="Course">
          <ol class="course-map-list">
            {course.map((entry) => (
              <li key={entry.slug} class={entry.practice ? "course-map-practice" : undefined}>
                <span class="course-map-label">{entry.label}</span>
                <a href={`../${entry.slug}/`} {...(entry.slug === lesson.slug && { "aria-current": "page" })}>
                  {entry.title}
                </a>
                {entry.practice && <span class="course-practice"> practice</span>}{" "}
                {entry.challengeId !== null && <ProgressMark challengeId={entry.challengeId} />}
              </li>
            ))}
          </ol>
        </nav>
      </details>
      <h1>{lesson.title}</h1>
      <p class="lesson-meta">
        {lesson.practice && "Practice · "}
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
