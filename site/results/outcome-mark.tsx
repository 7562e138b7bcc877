/** A tick or a cross; what it says is said in words beside it. */
export function OutcomeMark({ passed }: { passed: boolean }) {
  return (
    <svg
      class={`outcome-mark outcome-mark-${passed ? "passed" : "failed"}`}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={passed ? "M3 8.5 L6.5 12 L13 4" : "M4 4 L12 12 M12 4 L4 12"} />
    </svg>
  );
}
