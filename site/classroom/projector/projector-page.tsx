import { useMemo } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { Fill } from "../../words/fill.tsx";
import type { Api } from "../api.ts";
import type { ClassPageData } from "../page-data.ts";
import { printMoment } from "../print-moment.ts";
import type { Board } from "../teacher/board.ts";
import { BoardGate } from "../teacher/board-gate.tsx";
import { ConnectionNote } from "../teacher/connection-note.tsx";
import { joinLinkOf, printJoinAddress, printJoinCode } from "../teacher/join-link.ts";
import { listOpenChallenges } from "../teacher/open-challenges.ts";
import { QrCode } from "../teacher/qr-code.tsx";
import { printTimeLeft } from "../teacher/time-left.ts";
import { useBoard } from "../teacher/use-board.ts";
import { type JoinBase, useJoinBase } from "../teacher/use-join-base.ts";
import { ClassProgress } from "./class-progress.tsx";
import { WhoIsWhere } from "./who-is-where.tsx";

export interface ProjectorPageProps {
  readonly api: Api;
  readonly data: ClassPageData;
}

/** The board for all to see: how to join and how far the class is, with no name and no code in it. */
export function ProjectorPage({ api, data }: ProjectorPageProps) {
  const live = useBoard(api);
  const join = useJoinBase(api, data.home);
  const { status, now } = live;
  if (status.kind !== "open") return <BoardGate api={api} home={data.home} live={live} />;
  return <Projector {...{ data, join, now }} board={status.board} connected={status.connected} />;
}

interface ProjectorProps {
  readonly data: ClassPageData;
  readonly board: Board;
  readonly connected: boolean;
  readonly join: JoinBase;
  readonly now: number;
}

function Projector({ data, board, connected, join, now }: ProjectorProps) {
  const { classroom, learners } = board;
  const { settings, closedAt, joinCode } = classroom;
  const challenges = useMemo(() => listOpenChallenges(settings.plan, data.course), [settings.plan, data.course]);
  const said = classroomWords().board;
  return (
    <div class="projector">
      <header class="projector-head">
        <h1>
          <bdi>{settings.title}</bdi>
        </h1>
        <Facts board={board} now={now} />
      </header>
      <ConnectionNote connected={connected} />
      <div class="projector-parts">
        {closedAt === null ? (
          <Join base={join.base} code={joinCode} />
        ) : (
          <p class="notice">{said.head.closed(printMoment(closedAt))}</p>
        )}
        <section class="projector-progress">
          <h2>{said.projector.progress}</h2>
          <ClassProgress board={board} challenges={challenges} learners={learners.size} />
        </section>
      </div>
      <WhoIsWhere board={board} challenges={challenges} now={now} />
      <p class="projector-back">
        <a href={`${data.home}board/`}>{said.projector.board}</a>
      </p>
    </div>
  );
}

function Facts({ board: { classroom, learners }, now }: Pick<ProjectorProps, "board" | "now">) {
  const { head, projector } = classroomWords().board;
  const { endsAt } = classroom.settings;
  const all = [...learners.values()];
  const hands = all.filter(({ handAt }) => handAt !== null).length;
  return (
    <p class="board-facts">
      <span>{all.length === 0 ? head.nobody : head.here(all.filter(({ here }) => here).length, all.length)}</span>
      {hands > 0 && <span>{projector.handsUp(hands)}</span>}
      {endsAt !== null && (
        <span class="board-time">
          {projector.ends(printMoment(endsAt))} {endsAt > now && `(${printTimeLeft(endsAt, now)})`}
        </span>
      )}
    </p>
  );
}

function Join({ base, code }: { readonly base: string; readonly code: string }) {
  const said = classroomWords().board.projector;
  const link = joinLinkOf(base, code);
  return (
    <section class="projector-join">
      <h2>{said.join}</h2>
      <QrCode text={link} />
      <p class="projector-link">{link}</p>
      <p>
        <Fill text={said.orType} with={{ address: <bdi class="projector-address">{printJoinAddress(base)}</bdi> }} />
      </p>
      <p class="join-code">{printJoinCode(code)}</p>
    </section>
  );
}
