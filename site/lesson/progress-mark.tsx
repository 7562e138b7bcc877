/** The place for how far the reader is with a challenge; empty until the page's script knows it. */
export function ProgressMark({ challengeId }: { readonly challengeId: string }) {
  return <span class="course-progress" data-challenge={challengeId} hidden />;
}
