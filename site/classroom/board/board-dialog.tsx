import { Dialog } from "../../results/dialog.tsx";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import type { ClassPageData } from "../page-data.ts";
import { type Board, findCell } from "../teacher/board.ts";
import { joinLinkOf, printJoinCode } from "../teacher/join-link.ts";
import { QrCode } from "../teacher/qr-code.tsx";
import type { JoinBase } from "../teacher/use-join-base.ts";
import { AttemptsDialog } from "./attempts-dialog.tsx";
import type { HeadDialog } from "./board-head.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import { LearnerDialog } from "./learner-dialog.tsx";
import { MessageDialog } from "./message-dialog.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";

/** Which dialog is open, and about what. */
export type OpenDialog =
  | { readonly kind: HeadDialog }
  | { readonly kind: "group"; readonly learnerIds: readonly string[] }
  | { readonly kind: "learner"; readonly learnerId: string }
  | { readonly kind: "attempts"; readonly learnerId: string; readonly challenge: string };

export interface BoardDialogProps {
  readonly api: Api;
  readonly data: ClassPageData;
  readonly board: Board;
  readonly join: JoinBase;
  readonly dialog: OpenDialog;
  readonly onClose: () => void;
  readonly onSignedOut: () => void;
  readonly onErased: () => void;
}

/** The dialog that is open. */
export function BoardDialog(props: BoardDialogProps) {
  const { api, data, board, join, dialog, onClose, onSignedOut, onErased } = props;
  const { classroom, learners } = board;
  switch (dialog.kind) {
    case "qr":
      return <JoinDialog base={join.base} code={classroom.joinCode} onClose={onClose} />;
    case "message":
      return <MessageDialog api={api} to={null} learners={learners.size} onClose={onClose} />;
    case "group":
      return <MessageDialog api={api} to={dialog.learnerIds} learners={learners.size} onClose={onClose} />;
    case "export":
      return <ExportDialog api={api} onClose={onClose} />;
    case "settings":
      return <SettingsDialog api={api} course={data.course} settings={classroom.settings} onClose={onClose} />;
    case "end":
      return <EndDialog {...{ api, classroom, onClose, onSignedOut, onErased }} />;
  }
  // Who was removed meanwhile has nothing to show.
  const learner = learners.get(dialog.learnerId);
  if (learner === undefined) return null;
  if (dialog.kind === "learner") return <LearnerDialog key={learner.id} {...{ api, learner, onClose }} />;
  const lesson = data.course.find(({ challenge }) => challenge?.id === dialog.challenge);
  return (
    <AttemptsDialog
      {...{ api, learner, onClose }}
      challenge={dialog.challenge}
      title={lesson?.challenge?.title ?? dialog.challenge}
      cell={findCell(board, learner.id, dialog.challenge)}
    />
  );
}

interface JoinDialogProps {
  readonly base: string;
  readonly code: string;
  readonly onClose: () => void;
}

function JoinDialog({ base, code, onClose }: JoinDialogProps) {
  const link = joinLinkOf(base, code);
  return (
    <Dialog title={classroomWords().board.qr.title} onClose={onClose}>
      <div class="join-dialog">
        <QrCode text={link} />
        <p class="join-code">{printJoinCode(code)}</p>
        <p>{link}</p>
      </div>
    </Dialog>
  );
}
