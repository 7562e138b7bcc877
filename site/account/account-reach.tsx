import { type Account, type AccountHash, sumWeights, type Weight } from "../../runner/chain/account.ts";
import { findRefusal, weightOfSigners } from "../../runner/chain/authorization.ts";
import { explainRefusal, shortHash } from "../../runner/chain/explain.ts";

/** What the signers of an account reach, in words; where nobody is said to sign, what there is to reach. */
export function AccountReach({ account, signers }: { account: Account; signers?: readonly AccountHash[] }) {
  const { deployment, keyManagement } = account.actionThresholds;
  if (signers === undefined) {
    const total = sumWeights(account.associatedKeys);
    return (
      <p class="account-reach">
        All keys together weigh {total}. Deploying needs {deployment}, managing keys needs {keyManagement}.
      </p>
    );
  }
  const weight = weightOfSigners(account, signers);
  const refusal = findRefusal(account, signers);
  const names = [...new Set(signers)].sort().map(shortHash).join(", ");
  return (
    <div class="account-reach">
      <p>
        Signers: {names || "nobody"} · weight {weight}
      </p>
      {refusal !== undefined && refusal.reason !== "deployment-threshold" ? (
        <p class="account-verdict">
          <ReachMark reached={false} /> {explainRefusal(refusal)}
        </p>
      ) : (
        <>
          <Verdict may="may deploy" mayNot="may not deploy" weight={weight} needed={deployment} />
          <Verdict may="may manage keys" mayNot="may not manage keys" weight={weight} needed={keyManagement} />
        </>
      )}
    </div>
  );
}

function Verdict(props: { may: string; mayNot: string; weight: Weight; needed: Weight }) {
  const { may, mayNot, weight, needed } = props;
  const reached = weight >= needed;
  return (
    <p class="account-verdict">
      <ReachMark reached={reached} />{" "}
      {reached
        ? `${may}: ${weight} reaches ${needed}`
        : `${mayNot}: ${weight} is ${needed - weight} short of ${needed}`}
    </p>
  );
}

/** A tick or a cross; the words beside it say the same. */
function ReachMark({ reached }: { reached: boolean }) {
  return (
    <svg class="account-reach-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={reached ? "M1.5 6.5 L4.5 9.5 L10.5 2.5" : "M2.5 2.5 L9.5 9.5 M9.5 2.5 L2.5 9.5"} />
    </svg>
  );
}
