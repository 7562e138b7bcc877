import type { ComponentChildren } from "preact";
import { words } from "../words/words.ts";
import { OutcomeMark } from "./outcome-mark.tsx";

export interface ActualValueProps {
  /** Whether it is what it should be. */
  readonly right: boolean;
  readonly children: ComponentChildren;
}

/** What came, beside what should have come: a tick or a cross before it, and its word for who does not see that. */
export function ActualValue({ right, children }: ActualValueProps) {
  return (
    <span class="actual-value">
      <OutcomeMark passed={right} />
      <span>
        {!right && <span class="visually-hidden">{words().scenario.differs} </span>}
        {children}
      </span>
    </span>
  );
}
