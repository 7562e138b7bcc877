import type { Location } from "../../runner/chain/contract.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import { type AccountTests, type TestGroup, titleWithin } from "./test-groups.ts";
import { TestRow } from "./test-row.tsx";

export interface TestGroupResultProps {
  readonly group: TestGroup;
  /** What the verdict has said above. */
  readonly said: string | null;
  /** The test that is open from the start, wherever it is. */
  readonly openId: string | undefined;
  readonly onGoTo: (location: Location) => void;
}

/** Groups that are not about one function. */
const groupTitles: ReadonlyMap<string, string> = new Map([
  ["plan", "Your plan"],
  ["together", "All functions together"],
]);

/** The tests of one function, open where one of them failed. */
export function TestGroupResult({ group, said, openId, onGoTo }: TestGroupResultProps) {
  const { name, tests, passed, accounts, sharedMessage, misconception } = group;
  const allPassed = passed === tests.length;
  const startsOpen = !allPassed && sharedMessage === null;
  return (
    <details class="test-group" open={startsOpen}>
      <summary>
        <OutcomeMark passed={allPassed} />
        <h3 class="test-group-name">{groupTitles.get(name) ?? <code>{name}</code>}</h3>
        <span class="test-group-count">
          {passed} of {tests.length}
          <span class="visually-hidden"> tests pass</span>
        </span>
      </summary>
      {misconception !== null && misconception !== said && <p class="test-group-cause">{misconception}</p>}
      {sharedMessage !== null && <p class="test-group-cause test-group-shared">{sharedMessage}</p>}
      {accounts.map((account) => (
        <AccountRows key={account.label} account={account} openId={openId} onGoTo={onGoTo} said={sharedMessage} />
      ))}
    </details>
  );
}

interface AccountRowsProps {
  readonly account: AccountTests;
  readonly openId: string | undefined;
  readonly onGoTo: (location: Location) => void;
  /** What is said above already. */
  readonly said: string | null;
}

function AccountRows({ account, openId, onGoTo, said }: AccountRowsProps) {
  return (
    <div class="test-account">
      <h4 class="test-account-name">{account.label}</h4>
      {account.tests.map((test) => (
        <TestRow
          key={test.id}
          test={test}
          title={titleWithin(test, account)}
          startsOpen={test.id === openId}
          said={said}
          onGoTo={onGoTo}
        />
      ))}
    </div>
  );
}
