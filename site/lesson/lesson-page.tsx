import { inEnglish, inPageLanguage } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { English } from "./english.tsx";
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

const HOME = "../../";

/** A lesson; one with a challenge has the workspace beside it. */
export function LessonPage(props: LessonPageProps) {
  const { lesson, assets, glossary, workspaceJson } = props;
  const said = words().lesson;
  const page = {
    title: `${lesson.title} · Cosigner`,
    description: lesson.summary,
    home: HOME,
    path: `lessons/${lesson.slug}/`,
    assets,
    glossary,
    place: (
      <>
        {lesson.label} · <English>{lesson.title}</English>
      </>
    ),
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
          <section id="main" class="lesson-scroll" aria-label={said.lesson} tabIndex={0}>
            <LessonArticle {...props} />
          </section>
          <section id="workspace" aria-label={said.workspace} tabIndex={-1}>
            <div class="starter">
              <noscript>
                <p class="starter-note">{said.starterNote}</p>
              </noscript>
              <Html html={props.starterHtml ?? ""} {...inEnglish()} />
            </div>
          </section>
          {/* A script element's content is no HTML: the build escapes what could end it. */}
          <script type="application/json" id="workspace-data" dangerouslySetInnerHTML={{ __html: workspaceJson }} />
        </main>
      )}
    </Page>
  );
}

/** The article is in English; what of the interface stands in it is in the page's language. */
function LessonArticle({ lesson, course }: LessonPageProps) {
  return (
    <article class="lesson" {...(lesson.challengeId === null && { "data-lesson": lesson.slug })} {...inEnglish()}>
      <CourseMap lesson={lesson} course={course} />
      <h1>{lesson.title}</h1>
      <Facts lesson={lesson} />
      <Html class="prose" html={lesson.html} />
      {lesson.sources.length > 0 && (
        <section class="sources" aria-labelledby="sources">
          <h2 id="sources" {...inPageLanguage()}>
            {words().lesson.sources}
          </h2>
          <ul>
            {lesson.sources.map((html) => (
              <li key={html}>
                <Html html={html} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav class="neighbours" aria-label={words().lesson.neighbours} {...inPageLanguage()}>
        <Neighbour lesson={lesson.previous} word={words().lesson.previous} way="previous" />
        <Neighbour lesson={lesson.next} word={words().lesson.next} way="next" />
      </nav>
    </article>
  );
}

function CourseMap({ lesson, course }: Pick<LessonPageProps, "lesson" | "course">) {
  const said = words().lesson;
  return (
    <details class="course-map" {...inPageLanguage()}>
      <summary>{said.place(lesson.label)}</summary>
      <nav aria-label={said.map}>
        <ol class="course-map-list">
          {course.map((entry) => (
            <li key={entry.slug} class={entry.practice ? "course-map-practice" : undefined}>
              <span class="course-map-label">{entry.label}</span>
              <a href={`../${entry.slug}/`} {...(entry.slug === lesson.slug && { "aria-current": "page" })}>
                <English>{entry.title}</English>
              </a>
              {entry.practice && <span class="course-practice"> {said.practice}</span>} <ProgressMark entry={entry} />
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}

/** How long the lesson takes, and for whom it is. */
function Facts({ lesson }: { readonly lesson: LessonView }) {
  const said = words().lesson;
  return (
    <p class="lesson-meta" {...inPageLanguage()}>
      {lesson.practice && `${said.practiceLesson} · `}
      {said.minutes(lesson.minutes)} · <English>{lesson.experience}</English>
      {lesson.challengeId !== null && ` · ${said.withChallenge}`}
    </p>
  );
}

interface NeighbourProps {
  readonly lesson: NeighbourLesson | null;
  readonly word: string;
  readonly way: "previous" | "next";
}

function Neighbour({ lesson, word, way }: NeighbourProps) {
  if (lesson === null) return <span />;
  return (
    <a class={`neighbour neighbour-${way}`} href={`../${lesson.slug}/`}>
      <span class="neighbour-word">{word}</span>
      <English>{lesson.title}</English>
    </a>
  );
}
