import { useState } from "preact/hooks";
import { type Seat, seatSchema } from "../../wire/requests.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { type Api, ApiError } from "../api.ts";
import { sayRefusal } from "../seat/refusal-words.ts";
import { TextField } from "./text-field.tsx";

export interface JoinFormProps {
  readonly api: Api;
  readonly code: string;
  readonly onJoined: (seat: Seat) => Promise<void>;
}

/** Where a refusal belongs. */
type Trouble = { readonly where: "code" | "name" | "form"; readonly text: string } | null;

/** The classroom's code and a name. */
export function JoinForm({ api, code: given, onJoined }: JoinFormProps) {
  const says = classroomWords().seat.join;
  const [code, setCode] = useState(given);
  const [name, setName] = useState("");
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [isSending, setIsSending] = useState(false);
  const troubleOf = (where: "code" | "name" | "form") => (trouble?.where === where ? trouble.text : "");
  const join = async () => {
    if (code.trim() === "") return setTrouble({ where: "code", text: says.needCode });
    if (name.trim() === "") return setTrouble({ where: "name", text: says.needName });
    setTrouble(null);
    setIsSending(true);
    try {
      await onJoined(await api.send("POST", "join", { code, name }, seatSchema));
    } catch (error) {
      setTrouble(describe(error));
      setIsSending(false);
    }
  };
  return (
    <form
      class="class-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void join();
      }}
    >
      <TextField
        label={says.code}
        hint={says.codeHint}
        value={code}
        onValue={setCode}
        trouble={troubleOf("code")}
        code
        maxLength={64}
      />
      <TextField
        label={says.name}
        hint={says.nameHint}
        value={name}
        onValue={setName}
        trouble={troubleOf("name")}
        first={given !== ""}
        maxLength={40}
      />
      <button type="submit" class="button-run" aria-disabled={isSending}>
        {isSending ? says.joining : says.join}
      </button>
      <p class="class-trouble" role="alert">
        {troubleOf("form")}
      </p>
    </form>
  );
}

function describe(error: unknown): Trouble {
  if (!(error instanceof ApiError)) throw error;
  const text = sayRefusal(error);
  if (error.is("wrong-code")) return { where: "code", text };
  return { where: error.is("bad-name") ? "name" : "form", text };
}
