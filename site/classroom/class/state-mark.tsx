/** How far a learner is with a challenge. */
export type WorkState = "untouched" | "trying" | "failing" | "error" | "passed";

/** Each a shape of its own. What it says is said in words beside it. */
const shapes: Readonly<Record<WorkState, string>> = {
  untouched: "M8 2.5 A5.5 5.5 0 1 0 8 13.5 A5.5 5.5 0 1 0 8 2.5",
  trying: "M8 2.5 A5.5 5.5 0 1 0 8 13.5 A5.5 5.5 0 1 0 8 2.5 M8 2.5 V13.5",
  failing: "M8 2.5 L14 13 H2 Z",
  error: "M4 4 L12 12 M12 4 L4 12",
  passed: "M3 8.5 L6.5 12 L13 4",
};

/** The mark of a state. */
export function StateMark({ state }: { readonly state: WorkState }) {
  return (
    <svg class={`class-mark class-mark-${state}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[state]} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
    </svg>
  );
}
