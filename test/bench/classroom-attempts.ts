import { readdirSync } from "node:fs";
import { catalogue } from "../../challenges/catalogue.ts";
import type { AttemptNews, NewAttempt } from "../../site/wire/attempts.ts";
import { readChallengeFile } from "../support/graders.ts";
import type { ClassroomClient } from "./classroom-client.ts";

/** What learners write, of one challenge. */
interface Texts {
  readonly solution: string;
  readonly starter: string;
  readonly mutants: readonly string[];
}

const challenges = [...catalogue.values()];

const texts: ReadonlyMap<string, Texts> = new Map(
  challenges.map(({ id, file }) => {
    const mutants = readdirSync(new URL(`../../challenges/${id}/mutants/`, import.meta.url)).sort();
    return [
      id,
      {
        solution: readChallengeFile(id, `solution/${file}`),
        starter: readChallengeFile(id, `starter/${file}`),
        mutants: mutants.map((name) => readChallengeFile(id, `mutants/${name}`)),
      },
    ];
  }),
);

/**
 * The attempt of this number, unlike any other: of ten, four are right, three of the wrong ideas, two as the learner
 * was given it, and one does not compile; the challenges take turns.
 */
export function createAttempt(number: number): NewAttempt {
  const challenge = challenges[number % challenges.length];
  const written = texts.get(challenge?.id ?? "");
  if (challenge === undefined || written === undefined) throw new RangeError("there is no challenge");
  const text = pickText(written, Math.floor(number / challenges.length));
  return {
    key: `attempt-${String(number).padStart(16, "0")}`,
    challenge: challenge.id,
    files: { [challenge.file]: `${text}\nexport const attempt = "attempt ${number}";\n` },
  };
}

function pickText({ solution, starter, mutants }: Texts, round: number): string {
  const turn = round % 10;
  if (turn === 9) return `${solution}\nconst = ;`;
  if (turn >= 7) return starter;
  if (turn < 4) return solution;
  return mutants[(Math.floor(round / 10) * 3 + turn) % mutants.length] ?? solution;
}

/**
 * Sends an attempt and hears of it until it is graded.
 * @returns its id; undefined where the server ended it before @throws UnexpectedAnswer, the connection's error
 */
export async function followAttempt(
  client: ClassroomClient,
  attempt: NewAttempt,
  onStored: (id: string) => void = () => {},
): Promise<string | undefined> {
  for await (const news of client.lines<AttemptNews>("POST", "/api/learner/attempts", attempt)) {
    if (news.kind === "stored") onStored(news.id);
    if (news.kind === "graded") return news.id;
  }
  return undefined;
}
