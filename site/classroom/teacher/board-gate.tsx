import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { SERVE_COMMAND } from "./serve-command.ts";
import { SignedOut } from "./sign-in.tsx";
import type { LiveBoard } from "./use-board.ts";

export interface BoardGateProps {
  readonly api: Api;
  readonly home: string;
  readonly live: LiveBoard;
}

/** What stands on a page of the teacher's as long as there is no board to show. */
export function BoardGate({ api, home, live: { status, reload } }: BoardGateProps) {
  const { unreachable, loading } = classroomWords().board;
  if (status.kind === "signed-out") return <SignedOut api={api} home={home} onSignedIn={reload} />;
  if (status.kind === "unreachable") {
    return (
      <div class="class-narrow" role="alert">
        <h1>{unreachable.title}</h1>
        <p>{unreachable.text}</p>
        <p>
          <code>{SERVE_COMMAND}</code>
        </p>
      </div>
    );
  }
  return <p role="status">{loading}</p>;
}
