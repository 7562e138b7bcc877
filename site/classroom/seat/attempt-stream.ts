import * as v from "valibot";
import { type AttemptNews, attemptNewsSchema } from "../../wire/attempts.ts";

/** Reads the server's answer to an attempt line by line, as it comes. Lines that it does not know are passed over. */
export async function* readNews(response: Response): AsyncGenerator<AttemptNews> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return;
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + (value ?? "")).split("\n");
      rest = done ? "" : (lines.pop() ?? "");
      yield* lines.flatMap(parseNews);
      if (done) return;
    }
  } finally {
    // Whoever reads no further needs the connection no more.
    await reader.cancel().catch(() => undefined);
  }
}

function parseNews(line: string): readonly AttemptNews[] {
  try {
    const parsed = v.safeParse(attemptNewsSchema, JSON.parse(line));
    return parsed.success ? [parsed.output] : [];
  } catch {
    return [];
  }
}
