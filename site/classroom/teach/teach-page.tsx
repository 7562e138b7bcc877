import { useEffect, useState } from "preact/hooks";
import { type Classroom, classroomSchema } from "../../wire/board.ts";
import { type ServerInfo, serverInfoSchema } from "../../wire/requests.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import type { ClassPageData } from "../page-data.ts";
import { SERVE_COMMAND } from "../teacher/serve-command.ts";
import { SignInForm } from "../teacher/sign-in.tsx";
import { KeepKey } from "./keep-key.tsx";
import { StartForm } from "./start-form.tsx";

export interface TeachPageProps {
  readonly api: Api;
  readonly data: ClassPageData;
  /** What the address brought. */
  readonly startKey: string;
}

/** Where a teacher starts a classroom, or signs in to one. */
export function TeachPage({ api, data, startKey }: TeachPageProps) {
  const [round, setRound] = useState(0);
  const [teacherKey, setTeacherKey] = useState<string | null>(null);
  const server = useServer(api, round);
  const running = useRunning(api, server !== null && server !== undefined);
  const said = classroomWords().board;
  const toBoard = () => location.assign(`${data.home}board/`);
  if (teacherKey !== null) return <KeepKey teacherKey={teacherKey} onKept={toBoard} />;
  if (server === undefined) return <p role="status">{said.loading}</p>;
  if (server === null) return <NoServer onRetry={() => setRound(round + 1)} />;
  return (
    <div class="class-narrow">
      <h1>{said.teach.title}</h1>
      <p>{said.teach.lead}</p>
      {running !== null && (
        <p class="notice">
          <bdi>{said.teach.running(running.settings.title)}</bdi>{" "}
          <a href={`${data.home}board/`}>{said.teach.toBoard}</a>
        </p>
      )}
      <StartForm
        api={api}
        course={data.course}
        startKey={startKey}
        startKeyNeeded={server.startKeyNeeded}
        onStarted={setTeacherKey}
      />
      <section class="class-section">
        <h2>{said.signIn.title}</h2>
        <p>{said.signIn.lead}</p>
        <SignInForm api={api} onSignedIn={toBoard} />
      </section>
    </div>
  );
}

/** What the server says of itself; `null` where there is none. */
function useServer(api: Api, round: number): ServerInfo | null | undefined {
  const [server, setServer] = useState<ServerInfo | null>();
  useEffect(() => {
    api.get("server", serverInfoSchema).then(setServer, () => setServer(null));
  }, [api, round]);
  return server;
}

/** The classroom that this browser is signed in to. */
function useRunning(api: Api, there: boolean): Classroom | null {
  const [running, setRunning] = useState<Classroom | null>(null);
  useEffect(() => {
    // Nobody is signed in: as on a first visit.
    if (there) api.get("teacher/classroom", classroomSchema).then(setRunning, () => {});
  }, [api, there]);
  return running;
}

function NoServer({ onRetry }: { readonly onRetry: () => void }) {
  const said = classroomWords().board.noServer;
  return (
    <div class="class-narrow">
      <h1>{said.title}</h1>
      <p>{said.text}</p>
      <pre>{SERVE_COMMAND}</pre>
      <p>{said.afterwards}</p>
      <p>
        <button type="button" class="button-quiet" onClick={onRetry}>
          {said.retry}
        </button>
      </p>
    </div>
  );
}
