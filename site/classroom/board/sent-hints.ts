import { useState } from "preact/hooks";
import * as v from "valibot";

/** A hint that was sent from this browser. */
export interface SentHint {
  readonly at: number;
  readonly learners: number;
}

const schema = v.record(v.string(), v.object({ at: v.number(), learners: v.number() }));

export interface SentHints {
  readonly find: (groupKey: string) => SentHint | undefined;
  readonly add: (groupKey: string, hint: SentHint) => void;
}

/** Which hints were sent already, also before the page was loaded anew. */
export function useSentHints(classroomId: string): SentHints {
  const key = `cosigner:v1:sent-hints:${classroomId}`;
  const [sent, setSent] = useState(() => read(key));
  return {
    find: (groupKey) => sent[groupKey],
    add: (groupKey, hint) =>
      setSent((before) => {
        const next = { ...before, [groupKey]: hint };
        keep(key, next);
        return next;
      }),
  };
}

function read(key: string): Readonly<Record<string, SentHint>> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(sessionStorage.getItem(key) ?? "{}"));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

function keep(key: string, sent: Readonly<Record<string, SentHint>>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(sent));
  } catch {
    // Without storage it is known until the page is loaded anew.
  }
}
