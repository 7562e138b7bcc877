import { useState } from "preact/hooks";
import { type Seat, seatSchema } from "../../wire/requests.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { type Api, ApiError } from "../api.ts";
import { sayRefusal } from "../seat/refusal-words.ts";
import { TextField } from "./text-field.tsx";

export interface ResumeFormProps {
  readonly api: Api;
  readonly onJoined: (seat: Seat) => Promise<void>;
}

/** The way back, by the learner's own code. */
export function ResumeForm({ api, onJoined }: ResumeFormProps) {
  const says = classroomWords().seat.join;
  const [resumeCode, setResumeCode] = useState("");
  const [trouble, setTrouble] = useState("");
  const [isSending, setIsSending] = useState(false);
  const resume = async () => {
    if (resumeCode.trim() === "") return setTrouble(says.needResumeCode);
    setTrouble("");
    setIsSending(true);
    try {
      await onJoined(await api.send("POST", "learner/session", { resumeCode }, seatSchema));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setTrouble(error.is("wrong-code") ? says.wrongResumeCode : sayRefusal(error));
      setIsSending(false);
    }
  };
  return (
    <form
      class="class-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void resume();
      }}
    >
      <TextField
        label={says.resumeCode}
        hint={says.resumeHint}
        value={resumeCode}
        onValue={setResumeCode}
        trouble={trouble}
        code
        maxLength={64}
      />
      <button type="submit" class="button-quiet class-button" aria-disabled={isSending}>
        {isSending ? says.joining : says.resume}
      </button>
    </form>
  );
}
