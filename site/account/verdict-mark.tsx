/** A tick or a cross. The words beside it say the same. */
export function VerdictMark({ yes }: { readonly yes: boolean }) {
  return (
    <svg class="verdict-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={yes ? "M1.5 6.5 L4.5 9.5 L10.5 2.5" : "M2.5 2.5 L9.5 9.5 M9.5 2.5 L2.5 9.5"} />
    </svg>
  );
}
