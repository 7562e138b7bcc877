import { type Account, type AccountHash, sumWeights } from "../../runner/chain/account.ts";
import { explainRefusal, printKeys } from "../../runner/chain/explain.ts";
import { describeShortfall, findReach } from "./reach.ts";
import { VerdictLine } from "./verdict-line.tsx";

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
  const { weight, refusal, managesKeys } = findReach(account, signers);
  return (
    <div class="account-reach">
      <p>
        Signers: {printKeys(signers)} · weight {weight}
      </p>
      <VerdictLine reached={refusal === undefined}>
        {refusal ? explainRefusal(refusal) : `may deploy: ${weight} reaches ${deployment}`}
      </VerdictLine>
      {managesKeys && <VerdictLine reached>{`may manage keys: ${weight} reaches ${keyManagement}`}</VerdictLine>}
      {signers.length > 0 && weight < keyManagement && (
        <VerdictLine reached={false}>{`may not manage keys: ${describeShortfall(weight, keyManagement)}`}</VerdictLine>
      )}
    </div>
  );
}
