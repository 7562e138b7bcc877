import { useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import { sentHintSchema } from "../../wire/requests.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { inEnglish } from "../../words/in-language.ts";
import type { Api } from "../api.ts";
import { printMoment } from "../print-moment.ts";
import { minutesSince } from "../teacher/board-rows.ts";
import { describeReason } from "../teacher/reason-text.ts";
import type { StuckGroup } from "../teacher/stuck-groups.ts";
import { printMinutes } from "../teacher/time-left.ts";
import { Trouble } from "../teacher/trouble.tsx";
import { useAction } from "../teacher/use-action.ts";
import type { SentHint } from "./sent-hints.ts";

const hintSchema = v.object({ text: v.nullable(v.string()) });

export interface StuckItemProps {
  readonly api: Api;
  readonly group: StuckGroup;
  /** The challenge's. */
  readonly title: string;
  readonly learners: number;
  readonly now: number;
  /** Whether the classroom is closed: then there is nobody to send to. */
  readonly closed: boolean;
  readonly sent: SentHint | undefined;
  readonly onSent: (learners: number) => void;
  /** The teacher wants to write something of their own. */
  readonly onWrite: () => void;
}

/** One reason, how many it holds up and how long, and the hint for it, to be read before it is sent. */
export function StuckItem({ group, title, learners, now, closed, ...hint }: StuckItemProps) {
  const said = classroomWords().board.stuck;
  const { text, language } = describeReason(group.reason);
  const minutes = minutesSince(group.since, now);
  return (
    <li class="stuck-item">
      <div class="stuck-what">
        <p>
          <strong class="stuck-count">{said.count(group.learnerIds.length, learners)}</strong>{" "}
          <span {...language}>{text}</span>
        </p>
        <p class="quiet">
          <span {...inEnglish()}>{title}</span> · {minutes < 1 ? said.justNow : said.since(printMinutes(minutes))}
        </p>
      </div>
      {!closed && <HintToSend group={group} {...hint} />}
    </li>
  );
}

/** What would be sent, and the button that sends it; once it was sent, when and to how many. */
function HintToSend({
  api,
  group,
  sent,
  onSent,
  onWrite,
}: Pick<StuckItemProps, "api" | "group" | "sent" | "onSent" | "onWrite">) {
  const hint = useHint(api, group.challenge, group.reason.id);
  const action = useAction();
  const said = classroomWords().board.stuck;
  if (hint === undefined) return null;
  const count = group.learnerIds.length;
  if (hint === null) {
    return (
      <div class="stuck-hint">
        <div class="stuck-send">
          <button type="button" class="button-quiet" aria-haspopup="dialog" onClick={onWrite}>
            {said.write(count)}
          </button>
        </div>
        <p class="quiet">{said.noHint}</p>
      </div>
    );
  }
  const send = () =>
    action.run(async () => {
      const body = { challenge: group.challenge, reasonId: group.reason.id };
      onSent((await api.send("POST", "teacher/hints", body, sentHintSchema)).learners);
    });
  const label = sent === undefined ? said.send(count) : said.sendAgain(count);
  return (
    <div class="stuck-hint">
      <div class="stuck-send">
        <button type="button" class="button-quiet" aria-disabled={action.busy} onClick={send}>
          {action.busy ? said.sending : label}
        </button>
        <span role="status">{sent !== undefined && said.sent(sent.learners, printMoment(sent.at))}</span>
      </div>
      <details>
        <summary>{said.hint}</summary>
        <p {...inEnglish()}>{hint}</p>
      </details>
      <Trouble action={action} />
    </div>
  );
}

/** The prepared hint's text; `null` where there is none, `undefined` as long as it is not known. */
function useHint(api: Api, challenge: string, reasonId: string): string | null | undefined {
  const [hint, setHint] = useState<string | null>();
  useEffect(() => {
    const query = new URLSearchParams({ challenge, reasonId });
    // Unknown, it cannot be looked at, and so is not sent.
    api.get(`teacher/hints?${query}`, hintSchema).then(
      ({ text }) => setHint(text),
      () => {},
    );
  }, [api, challenge, reasonId]);
  return hint;
}
