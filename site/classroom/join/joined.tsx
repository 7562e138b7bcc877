import { useLayoutEffect, useRef } from "preact/hooks";
import type { Seat } from "../../wire/requests.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { Fill } from "../../words/fill.tsx";
import { CopyCode } from "../seat/copy-code.tsx";

export interface JoinedProps {
  readonly seat: Seat;
  /** Whether the browser keeps the place. */
  readonly isKept: boolean;
  readonly home: string;
}

/** Shows the learner their own code, once they are in. */
export function Joined({ seat, isKept, home }: JoinedProps) {
  const says = classroomWords().seat.joined;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was typed in is gone; whoever listens hears where they are now.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="class-narrow">
      <h1 ref={heading} tabIndex={-1}>
        <Fill text={says.title} with={{ title: <bdi>{seat.title}</bdi> }} />
      </h1>
      <p class="class-lead">
        <Fill text={says.as} with={{ name: <bdi>{seat.name}</bdi> }} />
      </p>
      <CopyCode code={seat.resumeCode} />
      <p>{says.keepCode}</p>
      {!isKept && <p class="class-notice">{says.notKept}</p>}
      <p>
        <a class="button-link" href={`${home}class/`}>
          {says.go}
        </a>
      </p>
    </div>
  );
}
