import type { Classroom } from "../../wire/board.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { Fill } from "../../words/fill.tsx";
import type { Api } from "../api.ts";
import type { ClassPageData } from "../page-data.ts";
import { printMoment } from "../print-moment.ts";
import { BoardGate } from "../teacher/board-gate.tsx";
import { joinLinkOf, printJoinAddress, printJoinCode } from "../teacher/join-link.ts";
import { QrCode } from "../teacher/qr-code.tsx";
import { useBoard } from "../teacher/use-board.ts";
import { useJoinBase } from "../teacher/use-join-base.ts";

export interface SheetPageProps {
  readonly api: Api;
  readonly data: ClassPageData;
}

/** A sheet of paper for each learner: how to join, and room for the code to come back with. */
export function SheetPage({ api, data }: SheetPageProps) {
  const live = useBoard(api);
  const { base } = useJoinBase(api, data.home);
  if (live.status.kind !== "open") return <BoardGate api={api} home={data.home} live={live} />;
  const { sheet, head } = classroomWords().board;
  const { classroom } = live.status.board;
  const { closedAt } = classroom;
  return (
    <>
      <p class="sheet-tools">
        {closedAt === null && (
          <button type="button" class="button-run" onClick={() => print()}>
            {sheet.print}
          </button>
        )}
        <a href={`${data.home}board/`}>{sheet.board}</a>
      </p>
      {closedAt === null ? (
        <Sheet base={base} classroom={classroom} />
      ) : (
        <p class="notice">{head.closed(printMoment(closedAt))}</p>
      )}
    </>
  );
}

function Sheet({ base, classroom }: { readonly base: string; readonly classroom: Classroom }) {
  const { sheet, projector } = classroomWords().board;
  const { settings, joinCode } = classroom;
  return (
    <article class="sheet">
      <h1>
        <bdi>{settings.title}</bdi>
      </h1>
      {settings.endsAt !== null && <p class="quiet">{projector.ends(printMoment(settings.endsAt))}</p>}
      <div class="sheet-parts">
        <div>
          <h2>{sheet.steps}</h2>
          <ol>
            <li>
              {sheet.step1} <strong class="sheet-address">{printJoinAddress(base)}</strong>
            </li>
            <li>
              <Fill text={sheet.step2} with={{ code: <strong class="sheet-code">{printJoinCode(joinCode)}</strong> }} />
            </li>
            <li>{sheet.step3}</li>
          </ol>
        </div>
        <QrCode text={joinLinkOf(base, joinCode)} />
      </div>
      <dl class="sheet-facts">
        <div>
          <dt>{sheet.address}</dt>
          <dd>{printJoinAddress(base)}</dd>
        </div>
        <div>
          <dt>{sheet.code}</dt>
          <dd class="join-code">{printJoinCode(joinCode)}</dd>
        </div>
      </dl>
      <p class="sheet-resume">
        <span>{sheet.resume}</span>
        {/* Eight places to write in, with the hyphen between them. */}
        <svg viewBox="0 0 345 40" width="345" height="40" aria-hidden="true">
          <path d={RESUME_PLACES} />
        </svg>
      </p>
      <p class="quiet">{sheet.note}</p>
    </article>
  );
}

const RESUME_PLACES = [0, 40, 80, 120, 185, 225, 265, 305]
  .map((x) => `M${x + 1} 1h36v38h-36z`)
  .concat("M164 20h14")
  .join("");
