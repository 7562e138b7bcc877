import { classroomWords } from "../../words/classroom-words.ts";

export interface NoSeatProps {
  readonly home: string;
  /** How it came to that, if it was the learner who did it here. */
  readonly said?: string;
}

/** The page for who takes part in no classroom. */
export function NoSeat({ home, said }: NoSeatProps) {
  const { title, class: says, join } = classroomWords().seat;
  return (
    <div class="class-narrow">
      <h1>{title}</h1>
      <p role="status">{said ?? says.noSeat}</p>
      <p>
        <a class="button-link" href={`${home}join/`}>
          {join.title}
        </a>
      </p>
    </div>
  );
}
