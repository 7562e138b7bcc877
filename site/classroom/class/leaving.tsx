import { useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { type Api, ApiError } from "../api.ts";
import { findSeat } from "../seat/kept-seat.ts";
import { sayRefusal } from "../seat/refusal-words.ts";
import type { SeatSession } from "../seat/seat-session.ts";
import { eraseLearner, forgetSeat, putBackSeat } from "../seat/seat-storage.ts";
import { Question } from "./question.tsx";

export interface LeavingProps {
  readonly api: Api;
  readonly session: SeatSession;
  /** So many attempts are not sent yet. */
  readonly waiting: number;
  /** It is done; what there is to say of it. */
  readonly onGone: (sentence: string) => void;
}

/** The two ways out: on this device only, or for good. */
export function Leaving({ api, session, waiting, onGone }: LeavingProps) {
  const says = classroomWords().seat.class;
  const [question, setQuestion] = useState<"leave" | "erase">();
  const [trouble, setTrouble] = useState("");
  const { seat } = session.state;
  const leave = () => end(() => api.tell("DELETE", "learner/session"), says.left);
  const erase = () =>
    end(async () => {
      await api.tell("DELETE", "learner");
      eraseLearner(seat.learnerId);
    }, says.erased);
  const end = async (ask: () => Promise<void>, sentence: string) => {
    setQuestion(undefined);
    // Nobody else's place is left or erased from here.
    if (seat.resumeCode !== "" && findSeat()?.learnerId !== seat.learnerId) return session.end();
    // First, for other tabs would sign in again by themselves.
    forgetSeat();
    try {
      await ask();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // Who is not signed in has left already; erasing needs to be known.
      if (!error.is("not-signed-in") || sentence === says.erased) {
        if (seat.resumeCode !== "") putBackSeat(seat);
        return setTrouble(sayRefusal(error));
      }
    }
    session.end();
    onGone(sentence);
  };
  return (
    <>
      <p>{says.leaveNote}</p>
      <p>
        <button
          type="button"
          class="button-quiet class-button"
          onClick={() => (waiting > 0 ? setQuestion("leave") : void leave())}
        >
          {says.leave}
        </button>
      </p>
      {question === "leave" && (
        <Question
          text={says.leaveWaiting(waiting)}
          yes={says.leaveAnyway}
          onYes={() => void leave()}
          onNo={() => setQuestion(undefined)}
        />
      )}
      <p>{says.eraseNote}</p>
      <p>
        <button type="button" class="button-quiet class-button" onClick={() => setQuestion("erase")}>
          {says.erase}
        </button>
      </p>
      {question === "erase" && (
        <Question
          text={says.eraseQuestion}
          yes={says.eraseYes}
          onYes={() => void erase()}
          onNo={() => setQuestion(undefined)}
        />
      )}
      <p class="class-trouble" role="alert">
        {trouble}
      </p>
    </>
  );
}
