import type { Message } from "../../wire/learner-view.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { Fill } from "../../words/fill.tsx";
import { inEnglish } from "../../words/in-language.ts";
import type { CourseLesson } from "../page-data.ts";
import { printMoment } from "../print-moment.ts";

export interface MessagesProps {
  readonly messages: readonly Message[];
  readonly course: readonly CourseLesson[];
}

/** So many are open; those before them are folded away. */
const OPEN = 3;

/** All that the teacher sent, newest first. What comes while the page is open is read out. */
export function Messages({ messages, course }: MessagesProps) {
  const says = classroomWords().seat.class;
  const newest = messages.toReversed();
  const earlier = newest.slice(OPEN);
  return (
    <div aria-live="polite">
      {messages.length === 0 && <p class="class-quiet">{says.noMessages}</p>}
      <MessageList messages={newest.slice(0, OPEN)} course={course} />
      {earlier.length > 0 && (
        <details class="class-earlier">
          <summary>{says.earlierMessages(earlier.length)}</summary>
          <MessageList messages={earlier} course={course} />
        </details>
      )}
    </div>
  );
}

function MessageList({ messages, course }: MessagesProps) {
  return (
    <ul class="class-messages">
      {messages.map((message) => (
        <li key={message.id}>
          <p class="class-quiet">
            {printMoment(message.sentAt)} · <About message={message} course={course} />
          </p>
          <p class="class-message-text" dir="auto">
            {message.text}
          </p>
        </li>
      ))}
    </ul>
  );
}

function About({ message, course }: { readonly message: Message; readonly course: readonly CourseLesson[] }) {
  const says = classroomWords().seat.class;
  if (message.kind === "message") return message.toAll ? says.toAll : says.toYou;
  const about = course.find(({ challenge }) => challenge !== null && challenge.id === message.challenge);
  const title = <span {...inEnglish()}>{about?.challenge?.title ?? message.challenge}</span>;
  return <Fill text={says.about} with={{ challenge: title }} />;
}
