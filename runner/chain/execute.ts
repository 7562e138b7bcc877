import type { Account } from "./account.ts";
import { findRefusal } from "./authorization.ts";
import type { Call, CallResult, Contract } from "./contract.ts";
import type { Deploy, DeployResult } from "./deploy.ts";
import { DeployHost } from "./deploy-host.ts";

/**
 * Sends a deploy to an account, as Casper 1.5 does for session code in the account's own context: the signers are
 * judged first, then the calls run in order. All of its effects are kept, or none.
 */
export function execute(account: Account, deploy: Deploy, contract: Contract): DeployResult {
  const refusal = findRefusal(account, deploy.signers);
  if (refusal) return { outcome: "refused", refusal, account };
  const host = new DeployHost(account, deploy);
  const instance = contract.instantiate(host);
  const results: CallResult[] = [];
  for (const [index, call] of deploy.calls.entries()) {
    host.call = index;
    const result = instance.call(call);
    results.push(result);
    if (endsDeploy(result)) return { outcome: "reverted", account, results, trace: host.trace };
  }
  return { outcome: "committed", account: host.account, results, trace: host.trace, stored: host.stored };
}

/** Asks a contract something outside any deploy: whatever it does to the account is forgotten. */
export function ask(account: Account, call: Call, contract: Contract): CallResult {
  return contract.instantiate(new DeployHost(account, { signers: [], calls: [call] })).call(call);
}

/** An answer, even an `Err` or a wrong one, leaves the deploy running; all else ends it and undoes it. */
function endsDeploy(result: CallResult): boolean {
  return (
    result.kind === "threw" || result.kind === "reverted" || result.kind === "missing" || result.kind === "stopped"
  );
}
