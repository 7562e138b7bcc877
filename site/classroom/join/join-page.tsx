import { useLayoutEffect, useState } from "preact/hooks";
import { learnerViewSchema } from "../../wire/learner-view.ts";
import { type Seat, serverInfoSchema } from "../../wire/requests.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { Fill } from "../../words/fill.tsx";
import { type Api, ApiError } from "../api.ts";
import { findSeat } from "../seat/kept-seat.ts";
import { keepNews, keepSeat } from "../seat/seat-storage.ts";
import { JoinForm } from "./join-form.tsx";
import { Joined } from "./joined.tsx";
import { ResumeForm } from "./resume-form.tsx";

export interface JoinPageProps {
  readonly api: Api;
  /** The way to the first page of the page's language. */
  readonly home: string;
  /** The classroom's code, where a link brought it. */
  readonly code: string;
}

/** Where learners come in: with the classroom's code for the first time, with their own later. */
export function JoinPage({ api, home, code }: JoinPageProps) {
  const says = classroomWords().seat.join;
  const [joined, setJoined] = useState<{ readonly seat: Seat; readonly isKept: boolean }>();
  const hasServer = useHasServer(api);
  const take = async (seat: Seat) => {
    const isKept = keepSeat(seat);
    await noteWhatIsAllowed(api);
    setJoined({ seat, isKept });
  };
  if (joined !== undefined) return <Joined {...joined} home={home} />;
  return (
    <div class="class-narrow">
      <h1>{says.title}</h1>
      {hasServer ? (
        <>
          <p class="class-lead">{says.lead}</p>
          <AlreadyHere home={home} />
          <JoinForm api={api} code={code} onJoined={take} />
          <section class="class-section" aria-labelledby="back-title">
            <h2 id="back-title">{says.backTitle}</h2>
            <p>{says.backLead}</p>
            <ResumeForm api={api} onJoined={take} />
          </section>
        </>
      ) : (
        <div class="class-notice" role="status">
          <p>{says.noServer}</p>
          <p>
            <a href={home}>{says.course}</a>
          </p>
        </div>
      )}
      <p class="class-foot">
        <a href={`${home}privacy/`}>{says.privacy}</a>
      </p>
    </div>
  );
}

/** So that already the first lesson is as the teacher wants it. */
async function noteWhatIsAllowed(api: Api): Promise<void> {
  const kept = findSeat();
  // Whatever goes wrong here, the lesson's own connection makes up for.
  const view = await api.get("learner", learnerViewSchema).catch(() => undefined);
  if (kept !== undefined && view !== undefined && view.me.id === kept.learnerId) keepNews(kept, view);
}

/** Whether there is a classroom server; the site is served without one as well. */
function useHasServer(api: Api): boolean {
  const [hasServer, setHasServer] = useState(true);
  useLayoutEffect(() => {
    api.get("server", serverInfoSchema).catch((error: unknown) => {
      setHasServer(error instanceof ApiError && error.problem !== null);
    });
  }, [api]);
  return hasServer;
}

function AlreadyHere({ home }: { readonly home: string }) {
  const says = classroomWords().seat.join;
  const [seat] = useState(findSeat);
  if (seat === undefined) return null;
  return (
    <div class="class-notice">
      <p>
        <Fill text={says.already} with={{ name: <bdi>{seat.name}</bdi>, title: <bdi>{seat.title}</bdi> }} />{" "}
        <a href={`${home}class/`}>{says.toClass}</a>
      </p>
      <p>{says.otherPerson}</p>
    </div>
  );
}
