import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { AccountHash } from "../../../runner/chain/account.ts";
import { AccountElement } from "../../account/account-element.tsx";
import { getExample, type NamedAccount } from "./attributes.ts";
import type { ElementPage, ElementUse, LessonElement } from "./element.ts";

/** An example account, as a table that becomes a scale. */
export const casperAccount: LessonElement = {
  name: "casper-account",
  usage: '<casper-account example="5"> or <casper-account example="5" signers="b2 c3">',
  required: ["example"],
  optional: ["signers"],
  wraps: false,
  render: (use, page) => {
    const example = getExample(use, "example", page);
    const signers = findSigners(use, example, page);
    const props = { account: example.account, caption: example.label, ...(signers && { signers }) };
    return `${renderToString(h(AccountElement, props))}\n`;
  },
};

/** The keys that sign at first, by the two digits that each repeats. */
function findSigners(
  { raw, attributes }: ElementUse,
  { account, label }: NamedAccount,
  page: ElementPage,
): readonly AccountHash[] | undefined {
  const { signers } = attributes;
  if (signers === undefined) return undefined;
  const keys = new Map(account.associatedKeys.map(({ accountHash }) => [accountHash.slice(-2), accountHash]));
  const digits = signers.split(" ").filter((one) => one !== "");
  return digits.map((one, index) => {
    const key = keys.get(one);
    if (key === undefined) {
      throw page.error(raw, `${label} has no key ${one}: choose signers from ${[...keys.keys()].join(", ")}.`);
    }
    if (digits.indexOf(one) < index) throw page.error(raw, `signers="${signers}" names ${one} twice: name it once.`);
    return key;
  });
}
