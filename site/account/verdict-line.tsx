import type { ComponentChildren } from "preact";
import { VerdictMark } from "./verdict-mark.tsx";

/** One line that begins with a tick or a cross; its words must say the same. */
export function VerdictLine({ reached, children }: { reached: boolean; children: ComponentChildren }) {
  return (
    <p class={reached ? "account-verdict account-verdict-reached" : "account-verdict"}>
      <VerdictMark yes={reached} /> <span>{children}</span>
    </p>
  );
}
