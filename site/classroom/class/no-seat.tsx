import { useLayoutEffect, useRef } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";

export interface NoSeatProps {
  readonly home: string;
  /** How it came to that, if it was the learner who did it here. */
  readonly said?: string;
}

/** The page for who takes part in no classroom. */
export function NoSeat({ home, said }: NoSeatProps) {
  const { title, class: says, join } = classroomWords().seat;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone.
  useLayoutEffect(() => {
    if (said !== undefined) heading.current?.focus();
  }, [said]);
  return (
    <div class="class-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p role="status">{said ?? says.noSeat}</p>
      <p>
        <a class="button-link" href={`${home}join/`}>
          {join.title}
        </a>
      </p>
    </div>
  );
}
