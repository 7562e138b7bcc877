import { useId, useRef } from "preact/hooks";
import type { Classroom } from "../../wire/board.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { CopyButton } from "../copy-button.tsx";
import { printMoment } from "../print-moment.ts";
import { isLocal, joinLinkOf, printJoinCode } from "../teacher/join-link.ts";
import { printTimeLeft } from "../teacher/time-left.ts";
import type { JoinBase } from "../teacher/use-join-base.ts";

/** What the head's buttons open. */
export type HeadDialog = "qr" | "message" | "export" | "settings" | "end";

export interface BoardHeadProps {
  readonly classroom: Classroom;
  readonly here: number;
  readonly learners: number;
  readonly now: number;
  readonly join: JoinBase;
  /** The way to the first page of this page's language. */
  readonly home: string;
  readonly onOpen: (dialog: HeadDialog) => void;
}

/** What the classroom is called, how one gets in, who is here, how long it goes on; and what can be done with it. */
export function BoardHead({ classroom, here, learners, now, join, home, onOpen }: BoardHeadProps) {
  const { head } = classroomWords().board;
  const { settings, closedAt } = classroom;
  return (
    <header class="board-head">
      <div class="board-title">
        <h1>
          <bdi>{settings.title}</bdi>
        </h1>
        <p class="board-facts">
          <span>{learners === 0 ? head.nobody : head.here(here, learners)}</span>
          <span>{settings.mode === "graded" ? head.graded : head.practice}</span>
          {settings.endsAt !== null && closedAt === null && (
            <span class="board-time">{printTimeLeft(settings.endsAt, now)}</span>
          )}
        </p>
      </div>
      {closedAt === null ? (
        <JoinFacts code={classroom.joinCode} join={join} />
      ) : (
        <p class="notice">{head.closed(printMoment(closedAt))}</p>
      )}
      <Actions closed={closedAt !== null} home={home} onOpen={onOpen} />
    </header>
  );
}

function JoinFacts({ code, join }: { readonly code: string; readonly join: JoinBase }) {
  const { head, copy } = classroomWords().board;
  const link = joinLinkOf(join.base, code);
  const shown = useRef<HTMLAnchorElement>(null);
  const id = useId();
  return (
    <dl class="join-facts">
      <div>
        <dt>{head.code}</dt>
        <dd class="join-code">{printJoinCode(code)}</dd>
      </div>
      <div>
        <dt>{head.link}</dt>
        <dd>
          <a ref={shown} href={link}>
            {link}
          </a>{" "}
          <CopyButton text={link} what={head.link} shown={shown} says={copy} />
          {isLocal(join.base) && <p class="quiet">{head.onlyLocal}</p>}
        </dd>
      </div>
      {join.choices.length > 1 && (
        <div>
          <dt>
            <label for={id}>{head.address}</label>
          </dt>
          <dd>
            <select id={id} value={join.base} onChange={(event) => join.choose(event.currentTarget.value)}>
              {join.choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </select>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Actions({ closed, home, onOpen }: Pick<BoardHeadProps, "home" | "onOpen"> & { readonly closed: boolean }) {
  const { head } = classroomWords().board;
  const button = (dialog: HeadDialog, label: string) => (
    <button type="button" class="button-quiet" aria-haspopup="dialog" onClick={() => onOpen(dialog)}>
      {label}
    </button>
  );
  const link = (page: string, label: string) => (
    <a class="button-quiet" href={`${home}${page}/`} target="_blank" rel="noopener">
      {label}
      <span class="visually-hidden"> ({head.newTab})</span>
    </a>
  );
  return (
    <nav class="board-actions" aria-label={head.actions}>
      {!closed && button("qr", head.qr)}
      {!closed && link("sheet", head.sheet)}
      {link("projector", head.projector)}
      {!closed && button("message", head.messageAll)}
      {button("export", head.export)}
      {button("settings", head.settings)}
      {button("end", closed ? head.afterEnd : head.end)}
    </nav>
  );
}
