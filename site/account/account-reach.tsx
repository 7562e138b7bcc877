import { type Account, type AccountHash, sumWeights } from "../../runner/chain/account.ts";
import { explainRefusal } from "../../runner/chain/explain.ts";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { listKeys } from "./key-names.ts";
import { findReach } from "./reach.ts";
import { VerdictLine } from "./verdict-line.tsx";

/** What the signers of an account reach, in words; where nobody is said to sign, what there is to reach. */
export function AccountReach({ account, signers }: { account: Account; signers?: readonly AccountHash[] }) {
  const { deployment, keyManagement } = account.actionThresholds;
  const said = words().account;
  if (signers === undefined) {
    const total = sumWeights(account.associatedKeys);
    return <p class="account-reach">{said.thresholds(total, deployment, keyManagement)}</p>;
  }
  const { weight, refusal, managesKeys } = findReach(account, signers);
  return (
    <div class="account-reach">
      <p>{said.signers(listKeys(signers), weight)}</p>
      <VerdictLine reached={refusal === undefined}>
        {refusal ? <span {...inEnglish()}>{explainRefusal(refusal)}</span> : said.mayDeploy(weight, deployment)}
      </VerdictLine>
      {managesKeys && <VerdictLine reached>{said.mayManage(weight, keyManagement)}</VerdictLine>}
      {signers.length > 0 && weight < keyManagement && (
        <VerdictLine reached={false}>{said.mayNotManage(weight, keyManagement)}</VerdictLine>
      )}
    </div>
  );
}
