import type { TestResult } from "../../runner/model/grade.ts";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import type { GoTo } from "./place-button.tsx";
import { type AccountTests, type TestGroup, titleWithin } from "./test-groups.ts";
import { TestRow } from "./test-row.tsx";

export interface TestGroupResultProps {
  readonly group: TestGroup;
  readonly onGoTo: GoTo;
  /** Opens the failed test with this id, which stands under its reason. */
  readonly onShow: (id: string) => void;
}

/** The tests of one function, account by account. */
export function TestGroupResult({ group: { name, tests, passed, accounts }, onGoTo, onShow }: TestGroupResultProps) {
  const said = words().results;
  const title = name === "plan" ? said.plan : name === "together" ? said.together : <code>{name}</code>;
  return (
    <details class="test-group">
      <summary>
        <OutcomeMark passed={passed === tests.length} />
        <h4 class="test-group-name">{title}</h4>
        <span class="test-group-count">
          {said.count(passed, tests.length)}
          <span class="visually-hidden"> {said.testsPass}</span>
        </span>
      </summary>
      {accounts.map((account) => (
        <AccountRows key={account.example} {...{ account, onGoTo, onShow }} />
      ))}
    </details>
  );
}

type AccountRowsProps = Pick<TestGroupResultProps, "onGoTo" | "onShow"> & { readonly account: AccountTests };

function AccountRows({ account, onGoTo, onShow }: AccountRowsProps) {
  const { example, tests } = account;
  return (
    <div class="test-account">
      <h5 class="test-account-name">
        {example === null ? words().results.otherAccounts : words().lesson.example(example)}
      </h5>
      {tests.map((test) => {
        const title = titleWithin(test, account);
        if (test.outcome === "failed") return <FailedLink key={test.id} {...{ test, title, onShow }} />;
        return <TestRow key={test.id} test={test} title={title} startsOpen={false} onGoTo={onGoTo} />;
      })}
    </div>
  );
}

/** A failed test among the others: it stands above, under its reason, and this leads there. */
function FailedLink({ test, title, onShow }: { test: TestResult; title: string; onShow: (id: string) => void }) {
  const said = words().results;
  return (
    <div class="test-link">
      <OutcomeMark passed={false} />
      <span class="test-title">
        <span class="visually-hidden">{said.failed} </span>
        <span {...inEnglish()}>{title}</span>
      </span>
      <button type="button" class="test-why" aria-label={said.why(title)} onClick={() => onShow(test.id)}>
        {said.whyShort}
      </button>
    </div>
  );
}
