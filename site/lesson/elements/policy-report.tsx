import { VerdictMark } from "../../account/verdict-mark.tsx";
import { inEnglish } from "../../words/in-language.ts";
import { words } from "../../words/words.ts";
import { explainImpossible, type Finding, findWeaknesses, type Policy, type SignerSet, signerSets } from "./policy.ts";

export interface PolicyReportProps {
  readonly policy: Policy;
  /** Whether the policy changes on the page, and so what it comes to is announced. */
  readonly live?: boolean;
}

/** What a policy comes to: what is wrong with it, what every set of signers may do, and what it survives. */
export function PolicyReport({ policy, live = false }: PolicyReportProps) {
  const sets = signerSets(policy);
  const impossible = explainImpossible(policy);
  return (
    <>
      <div class="policy-summary" {...(live && { "aria-live": "polite" })}>
        {impossible.length > 0 && (
          <p class="policy-impossible">
            <VerdictMark yes={false} /> <strong>{words().policy.impossible}</strong>{" "}
            <span {...inEnglish()}>{impossible.join(" ")}</span>
          </p>
        )}
        <p>{summarise(sets)}</p>
      </div>
      <SignerTable sets={sets} />
      <dl class="policy-findings">
        {findWeaknesses(policy).map((finding) => (
          <FindingRow key={finding.question} finding={finding} />
        ))}
      </dl>
    </>
  );
}

function SignerTable({ sets }: { readonly sets: readonly SignerSet[] }) {
  const said = words().policy;
  return (
    <table class="policy-table">
      <thead>
        <tr>
          <th scope="col">{said.signers}</th>
          <th scope="col" class="policy-number">
            {said.weight}
          </th>
          <th scope="col">{said.mayDeploy}</th>
          <th scope="col">{said.mayManageKeys}</th>
        </tr>
      </thead>
      <tbody>
        {sets.map(({ names, weight, mayDeploy, mayManageKeys }, index) => (
          // Names may repeat; a set keeps its place.
          <tr key={index}>
            <th scope="row">{names.join(", ")}</th>
            <td class="policy-number">{weight}</td>
            <td>
              <YesOrNo yes={mayDeploy} />
            </td>
            <td>
              <YesOrNo yes={mayManageKeys} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FindingRow({ finding: { question, yes, reason } }: { readonly finding: Finding }) {
  return (
    <div class="policy-finding">
      <dt>{question}</dt>
      <dd>
        <strong>{yes ? words().policy.yesIt : words().policy.noIt}</strong> {reason}
      </dd>
    </div>
  );
}

function YesOrNo({ yes }: { readonly yes: boolean }) {
  return (
    <span class={yes ? "policy-yes" : "policy-no"}>
      <VerdictMark yes={yes} /> {yes ? words().policy.yes : words().policy.no}
    </span>
  );
}

function summarise(sets: readonly SignerSet[]): string {
  const deploying = sets.filter((set) => set.mayDeploy).length;
  const managing = sets.filter((set) => set.mayManageKeys).length;
  return words().policy.summary(sets.length, deploying, managing);
}
