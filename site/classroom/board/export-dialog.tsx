import { Dialog } from "../../results/dialog.tsx";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";

/** What there is, in which formats. */
const files = [
  ["grades", ["csv", "jsonl"]],
  ["attempts", ["csv", "jsonl"]],
  ["gradebook", ["csv"]],
] as const;

export interface ExportDialogProps {
  readonly api: Api;
  readonly onClose: () => void;
}

/** The classroom's grades and attempts as files. */
export function ExportDialog({ api, onClose }: ExportDialogProps) {
  const said = classroomWords().board.export;
  return (
    <Dialog title={said.title} onClose={onClose}>
      <p>{said.lead}</p>
      <ul class="export-list">
        {files.map(([what, formats]) => (
          <li key={what}>
            {said[what]}
            <div class="dialog-buttons">
              {formats.map((format) => (
                <a
                  key={format}
                  class="button-quiet"
                  href={api.url(`teacher/export?what=${what}&format=${format}`)}
                  download
                >
                  {said[format]}
                  <span class="visually-hidden"> · {said[what]}</span>
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
