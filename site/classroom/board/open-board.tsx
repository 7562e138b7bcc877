import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { words } from "../../words/words.ts";
import type { Api } from "../api.ts";
import type { ClassPageData } from "../page-data.ts";
import type { Board } from "../teacher/board.ts";
import { type BoardFilter, BoardRows, filterRows, sortRows } from "../teacher/board-rows.ts";
import { ConnectionNote } from "../teacher/connection-note.tsx";
import { listOpenChallenges, type OpenChallenge } from "../teacher/open-challenges.ts";
import { groupByReason } from "../teacher/stuck-groups.ts";
import { useAnnouncer } from "../teacher/use-announcer.ts";
import { useJoinBase } from "../teacher/use-join-base.ts";
import type { OpenDialog } from "./board-dialog.tsx";
import { BoardHead } from "./board-head.tsx";
import { BoardTable, type Sorting } from "./board-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { Hands } from "./hands.tsx";
import { LazyBoardDialog } from "./lazy-board-dialog.tsx";
import { Legend } from "./legend.tsx";
import { StuckList } from "./stuck-list.tsx";

export interface OpenBoardProps {
  readonly api: Api;
  readonly data: ClassPageData;
  readonly board: Board;
  readonly connected: boolean;
  /** By the server's clock. */
  readonly now: number;
  readonly onSignedOut: () => void;
  readonly onErased: () => void;
}

/** A board that is there, with what it opens. */
export function OpenBoard({ api, data, board, connected, now, onSignedOut, onErased }: OpenBoardProps) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const join = useJoinBase(api, data.home);
  const heading = useFocusAfter(dialog !== null);
  useAnnouncer(board, connected, setAnnouncement);
  const { classroom, learners } = board;
  const { plan } = classroom.settings;
  const challenges = useMemo(() => listOpenChallenges(plan, data.course), [plan, data.course]);
  const groups = useMemo(() => {
    const cells = [...board.cells.values()].flatMap((row) => [...row.values()]);
    return groupByReason(cells, new Set(challenges.map(({ id }) => id)));
  }, [board, challenges]);
  const here = [...learners.values()].filter((learner) => learner.here).length;
  return (
    <div class="board">
      <BoardHead
        {...{ classroom, here, now, join, home: data.home }}
        learners={learners.size}
        onOpen={(kind) => setDialog({ kind })}
      />
      <ConnectionNote connected={connected} />
      <div class="board-news">
        <StuckList
          {...{ api, groups, challenges, now }}
          classroomId={classroom.id}
          learners={learners.size}
          closed={classroom.closedAt !== null}
          onWrite={(learnerIds) => setDialog({ kind: "group", learnerIds })}
        />
        <Hands {...{ api, learners, now }} next={heading} />
      </div>
      <Learners {...{ board, challenges, now, heading, onOpen: setDialog, say: setAnnouncement }} />
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
      {dialog !== null && (
        <LazyBoardDialog
          {...{ api, data, board, join, dialog, onSignedOut, onErased }}
          onClose={() => setDialog(null)}
          onTrouble={setAnnouncement}
        />
      )}
    </div>
  );
}

/** What the keyboard goes to after a dialog whose opener is gone: a row goes with its learner. */
function useFocusAfter(open: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) heading.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return heading;
}

interface LearnersProps extends Pick<OpenBoardProps, "board" | "now"> {
  readonly challenges: readonly OpenChallenge[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly say: (text: string) => void;
}

/** The table of learners, as it is sorted and filtered. */
function Learners({ board, challenges, now, heading, onOpen, say }: LearnersProps) {
  const [rows] = useState(() => new BoardRows());
  const [sorting, setSorting] = useState<Sorting>({ order: "name", descending: false });
  const [{ text, filter }, setFilter] = useState<{ text: string; filter: BoardFilter }>({ text: "", filter: "all" });
  const said = classroomWords().board.table;
  const ids = useMemo(() => challenges.map(({ id }) => id), [challenges]);
  const all = useMemo(() => rows.list(board, ids, now), [rows, board, ids, now]);
  const shown = useMemo(
    () => sortRows(filterRows(all, text, filter), sorting.order, sorting.descending, words().language.code),
    [all, text, filter, sorting],
  );
  const actions = useMemo(
    () => ({
      openLearner: (learnerId: string) => onOpen({ kind: "learner", learnerId }),
      openCell: (learnerId: string, challenge: string) => onOpen({ kind: "attempts", learnerId, challenge }),
    }),
    [onOpen],
  );
  return (
    <section class="class-section">
      <h2 ref={heading} tabIndex={-1}>
        {said.title}
      </h2>
      {all.length === 0 ? (
        <p class="quiet">{said.empty}</p>
      ) : (
        <>
          <FilterBar
            {...{ text, filter }}
            shown={shown.length}
            all={all.length}
            onChange={(nextText, nextFilter) => {
              setFilter({ text: nextText, filter: nextFilter });
              say(said.shown(filterRows(all, nextText, nextFilter).length, all.length));
            }}
          />
          <BoardTable rows={shown} challenges={challenges} sorting={sorting} onSort={setSorting} actions={actions} />
          {shown.length === 0 && <p class="quiet">{said.noneFits}</p>}
          <Legend />
        </>
      )}
    </section>
  );
}
