import { useMemo, useState } from "preact/hooks";
import type { Failure } from "../../runner/model/failure.ts";
import { AccountFigure } from "../account/account-figure.tsx";
import { listKeys } from "../account/key-names.ts";
import { words } from "../words/words.ts";
import { countSteps, explainEnd, findEnd, getStep } from "./deploy-steps.ts";
import { HostCalls, ShownMark } from "./host-calls.tsx";
import { NamedKeysTable } from "./named-keys-table.tsx";

/** The deploy of a failed test, step by step: the account changes with the host call that is chosen. */
export function DeployStepsView({ failure }: { failure: Failure }) {
  const [index, setIndex] = useState(0);
  const [announcement, setAnnouncement] = useState("");
  const last = useMemo(() => countSteps(failure), [failure]);
  const end = useMemo(() => findEnd(failure), [failure]);
  const { account, earlier, place } = getStep(failure, index);
  const goTo = (next: number) => {
    const within = Math.min(Math.max(next, 0), last);
    if (within === index) return;
    setIndex(within);
    setAnnouncement(getStep(failure, within).announcement);
  };
  const atEnd = end !== null && index === last;
  // Who may do what is judged on the account before the deploy, so only there stands what the signers reach.
  const said = words().deploySteps;
  const from = earlier === null ? { signers: failure.signers } : { changedFrom: earlier };
  return (
    <fieldset class="deploy-steps">
      <legend class="scenario-part">{said.title}</legend>
      {last > 0 && <StepControl index={index} last={last} place={place} onGoTo={goTo} />}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
      <div class="deploy-steps-parts">
        <div>
          <AccountFigure
            compact
            account={account}
            caption={said.signedBy(place, listKeys(failure.signers))}
            {...from}
          />
          <NamedKeysTable account={account} earlier={earlier} />
        </div>
        <div>
          <HostCalls failure={failure} current={index} onGoTo={goTo} />
          {end !== null && (
            <button
              type="button"
              class="deploy-step-choice deploy-step-end"
              aria-current={atEnd ? "step" : undefined}
              onClick={() => goTo(last)}
            >
              {explainEnd(end)}
              {atEnd && <ShownMark />}
            </button>
          )}
        </div>
      </div>
    </fieldset>
  );
}

interface StepControlProps {
  readonly index: number;
  readonly last: number;
  readonly place: string;
  readonly onGoTo: (index: number) => void;
}

/** One step back, any step, one step on. The slider's own keys are the arrows, Home and End. */
function StepControl({ index, last, place, onGoTo }: StepControlProps) {
  const said = words().deploySteps;
  return (
    <div class="deploy-steps-control">
      <StepButton label={said.previous} disabled={index === 0} onPress={() => onGoTo(index - 1)} />
      <input
        type="range"
        class="deploy-steps-slider"
        aria-label={said.slider}
        // What happened at the step is said by the live region.
        aria-valuetext={place}
        min={0}
        max={last}
        step={1}
        value={index}
        onInput={(event) => onGoTo(event.currentTarget.valueAsNumber)}
      />
      <StepButton label={said.next} disabled={index === last} onPress={() => onGoTo(index + 1)} />
    </div>
  );
}

/** At either end it stays in its place, so that it keeps the keyboard. */
function StepButton({ label, disabled, onPress }: { label: string; disabled: boolean; onPress: () => void }) {
  return (
    <button type="button" class="button-quiet" aria-disabled={disabled} onClick={disabled ? undefined : onPress}>
      {label}
      <span class="visually-hidden"> {words().deploySteps.step}</span>
    </button>
  );
}
