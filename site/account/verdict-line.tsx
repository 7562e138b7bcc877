import { ReachMark } from "./reach-mark.tsx";

/** One line that begins with a tick or a cross; its words must say the same. */
export function VerdictLine({ reached, children }: { reached: boolean; children: string }) {
  return (
    <p class="account-verdict">
      <ReachMark reached={reached} /> <span>{children}</span>
    </p>
  );
}
