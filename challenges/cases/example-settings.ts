import type { ExampleNumber } from "../../runner/model/failure.ts";
import { exampleAccounts } from "../accounts/examples.ts";
import { asWritten, type Setting } from "./setting.ts";

/** An example account as the documentation has it: every name and number of a case stands for itself. */
export function exampleSetting(example: ExampleNumber): Setting {
  return {
    name: `example-${example}`,
    label: `Example ${example}`,
    example,
    account: exampleAccounts[example],
    ...asWritten,
  };
}
