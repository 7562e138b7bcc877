import { useEffect, useRef, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import type { ClassPageData } from "../page-data.ts";
import { BoardGate } from "../teacher/board-gate.tsx";
import { useBoard } from "../teacher/use-board.ts";
import { OpenBoard } from "./open-board.tsx";

export interface BoardPageProps {
  readonly api: Api;
  readonly data: ClassPageData;
}

/** The teacher's board: who is where, live. */
export function BoardPage({ api, data }: BoardPageProps) {
  const live = useBoard(api);
  const [erased, setErased] = useState(false);
  const { status, now, reload } = live;
  if (erased) return <Erased home={data.home} />;
  if (status.kind !== "open") return <BoardGate api={api} home={data.home} live={live} />;
  return (
    <OpenBoard
      api={api}
      data={data}
      board={status.board}
      connected={status.connected}
      now={now}
      onSignedOut={reload}
      onErased={() => setErased(true)}
    />
  );
}

function Erased({ home }: { readonly home: string }) {
  const said = classroomWords().board.end;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="class-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {said.erased}
      </h1>
      <p>{said.erasedText}</p>
      <p>
        <a href={`${home}teach/`}>{said.startAnother}</a>
      </p>
    </div>
  );
}
