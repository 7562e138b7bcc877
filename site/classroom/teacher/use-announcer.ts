import { useEffect, useRef } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Board } from "./board.ts";

/**
 * What a screen reader is told of a board, and nothing else: hands that go up, and that the connection is back.
 * @param say sets the text of a polite live region
 */
export function useAnnouncer(board: Board, connected: boolean, say: (text: string) => void): void {
  const hands = useRef<ReadonlySet<string> | undefined>(undefined);
  const wasConnected = useRef(connected);
  useEffect(() => {
    const up = [...board.learners.values()].filter(({ handAt }) => handAt !== null);
    const before = hands.current;
    hands.current = new Set(up.map(({ id }) => id));
    const raised = before === undefined ? [] : up.filter(({ id }) => !before.has(id));
    if (raised.length > 0) say(raised.map(({ name }) => classroomWords().board.hands.raised(name)).join(". "));
    // What is said once more must be gone before.
    else if (before !== undefined && before.size > up.length) say("");
  }, [board, say]);
  useEffect(() => {
    if (connected && !wasConnected.current) say(classroomWords().board.connection.back);
    wasConnected.current = connected;
  }, [connected, say]);
}
