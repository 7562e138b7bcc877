// A plan as a list of deploys, of which there is one. Keys that are no use any more are taken along with weight 0.
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

interface PlannedDeploy {
  readonly signers: readonly AccountHash[];
  readonly steps: readonly (() => Result<void, number>)[];
}

const PLAN: readonly PlannedDeploy[] = [
  {
    signers: [MANAGER, MANAGER],
    steps: [
      () => account.update_associated_key(MANAGER, 6),
      () => account.add_associated_key(SUPERVISOR, 3),
      () => account.add_associated_key(CLERK, 2),
      () => account.add_associated_key(`account-hash-${"f6".repeat(32)}`, 0),
      () => account.set_action_threshold(ActionType.KeyManagement, 6),
      () => account.set_action_threshold(ActionType.Deployment, 5),
    ],
  },
];

export function signers(deploy: number): readonly AccountHash[] {
  return PLAN[deploy]?.signers ?? [];
}

export function call(deploy: number): void {
  for (const step of PLAN[deploy]?.steps ?? []) {
    const answer = step();
    if (!answer.ok) runtime.revert(answer.error);
  }
}
