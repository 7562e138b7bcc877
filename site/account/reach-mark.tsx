/** A tick or a cross; the words beside it say the same. */
export function ReachMark({ reached }: { reached: boolean }) {
  return (
    <svg
      class={reached ? "account-reach-mark account-reach-mark-reached" : "account-reach-mark"}
      width="14"
      height="14"
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      <path d={reached ? "M1.5 6.5 L4.5 9.5 L10.5 2.5" : "M2.5 2.5 L9.5 9.5 M9.5 2.5 L2.5 9.5"} />
    </svg>
  );
}
