import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { LearnerView } from "../../wire/learner-view.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { Fill } from "../../words/fill.tsx";
import type { Api } from "../api.ts";
import type { CourseLesson } from "../page-data.ts";
import { printTime } from "../print-moment.ts";
import { ConnectionWords } from "../seat/connection-words.tsx";
import { CopyCode } from "../seat/copy-code.tsx";
import { HandButton } from "../seat/hand-button.tsx";
import { SeatTrouble } from "../seat/seat-notes.tsx";
import type { SeatSession, SeatState } from "../seat/seat-session.ts";
import { useTimeLeft } from "../seat/time-left.ts";
import { useSeatState } from "../seat/use-seat-state.ts";
import { Leaving } from "./leaving.tsx";
import { Messages } from "./messages.tsx";
import { NoSeat } from "./no-seat.tsx";
import { OwnAttempts } from "./own-attempts.tsx";
import { Plan } from "./plan.tsx";

export interface ClassPageProps {
  readonly api: Api;
  readonly session: SeatSession;
  /** The way to the first page of the page's language. */
  readonly home: string;
  readonly course: readonly CourseLesson[];
}

/** The learner's own page of a classroom. */
export function ClassPage({ api, session, home, course }: ClassPageProps) {
  const { class: says, join, code } = classroomWords().seat;
  const state = useSeatState(session);
  const [gone, setGone] = useState<string>();
  const newest = state.view?.messages.at(-1)?.id ?? 0;
  // What is read here need not be shown on the other pages.
  useEffect(() => {
    if (newest > session.state.dismissed && document.visibilityState === "visible") session.dismiss(newest);
  }, [session, newest]);
  if (gone !== undefined) return <NoSeat home={home} said={gone} />;
  const { seat, view, waiting, connection } = state;
  // Somebody else may have this browser's place by now: what is done here would be done in their name.
  const isHere = connection !== "refused" && connection !== "left";
  return (
    <>
      <Head state={state} session={session} home={home} />
      <div class="class-columns">
        <div class="class-news">
          {(view !== null || isHere) && (
            <Part title={says.messages}>
              <Messages messages={view?.messages ?? []} course={course} />
            </Part>
          )}
          {view !== null && view.closedAt === null && isHere && (
            <Part title={says.help}>
              <Help view={view} session={session} />
            </Part>
          )}
        </div>
        <div class="class-work">
          {view === null && isHere && <p>{says.loading}</p>}
          {view !== null && (
            <>
              <Part title={says.plan}>
                <Plan {...{ view, course, home }} />
              </Part>
              <Part title={says.attempts}>
                <OwnAttempts {...{ api, view, course }} />
              </Part>
            </>
          )}
        </div>
        <div class="class-place">
          {/* What the server does not take brings nobody back. */}
          {seat.resumeCode !== "" && isHere && (
            <Part title={code.title}>
              <CopyCode code={seat.resumeCode} />
              <p>{code.for}</p>
            </Part>
          )}
          {isHere && (
            <Part title={says.leaveTitle}>
              <Leaving {...{ api, session, waiting, onGone: setGone }} />
            </Part>
          )}
          <p class="class-foot">
            <a href={`${home}privacy/`}>{join.privacy}</a>
          </p>
        </div>
      </div>
    </>
  );
}

interface HeadProps {
  readonly state: SeatState;
  readonly session: SeatSession;
  readonly home: string;
}

function Head({ state, session, home }: HeadProps) {
  const { class: says, connection } = classroomWords().seat;
  const { seat, view, clockAheadMs } = state;
  const time = useTimeLeft(view?.settings.endsAt, clockAheadMs);
  const isClosed = view !== null && view.closedAt !== null;
  return (
    <header class="class-head">
      <h1>
        <bdi>{seat.title}</bdi>
      </h1>
      <p>
        <Fill text={says.hello} with={{ name: <bdi>{seat.name}</bdi> }} />
        {view !== null && " · "}
        {view !== null && (view.settings.mode === "graded" ? says.graded : says.practice)}
      </p>
      <p>
        <ConnectionWords {...state} />
      </p>
      {isClosed && <p class="class-notice">{says.closed}</p>}
      {!isClosed && time !== null && <p class="class-time">{time.long}</p>}
      {state.connection === "lost" && <p class="class-notice">{connection.lostLong}</p>}
      <SeatTrouble {...{ session, state, home }} />
    </header>
  );
}

function Help({ view, session }: { readonly view: LearnerView; readonly session: SeatSession }) {
  const says = classroomWords().seat.class;
  const { handAt } = view.me;
  return (
    <>
      <p role="status">{handAt === null ? says.handDown : says.handUp(printTime(handAt))}</p>
      <p>
        <HandButton session={session} />
      </p>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="class-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
