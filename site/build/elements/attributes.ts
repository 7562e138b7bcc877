import { exampleAccounts, exampleNumbers } from "../../../challenges/accounts/examples.ts";
import type { Account } from "../../../runner/chain/account.ts";
import { isWeight } from "../../../runner/chain/account-json.ts";
import { words } from "../../words/words.ts";
import type { ElementPage, ElementUse, LessonElement } from "./element.ts";

/** An example account as an element names it. */
export interface NamedAccount {
  readonly account: Account;
  /** "Example 5", in the language of the page. */
  readonly label: string;
}

/** Reads what stands in a tag after its name. @throws BuildError where it is not what the element takes */
export function parseAttributes(
  text: string,
  raw: string,
  element: LessonElement,
  page: ElementPage,
): Readonly<Record<string, string>> {
  const { name, required, optional, usage } = element;
  const wrong = () => page.error(raw, `<${`${name} ${text}`.trim()}> is not understood: write ${usage}.`);
  if (!/^(?:[a-z-]+="[^"]*"\s*)*$/.test(text)) throw wrong();
  const attributes: Record<string, string> = {};
  for (const [, key = "", value = ""] of text.matchAll(/([a-z-]+)="([^"]*)"/g)) {
    if (key in attributes || !(required.includes(key) || optional.includes(key))) throw wrong();
    attributes[key] = value;
  }
  if (!required.every((key) => key in attributes)) throw wrong();
  return attributes;
}

/** The example account whose number an attribute holds. @throws BuildError */
export function getExample({ raw, attributes }: ElementUse, name: string, page: ElementPage): NamedAccount {
  const value = attributes[name] ?? "";
  const number = exampleNumbers.find((one) => String(one) === value);
  if (number !== undefined) return { account: exampleAccounts[number], label: words().lesson.example(number) };
  throw page.error(raw, `${name}="${value}" is no account: write ${name}="1" to ${name}="5".`);
}

/** A weight or threshold, 0 to 255. @throws BuildError */
export function parseWeight(text: string, what: string, raw: string, page: ElementPage): number {
  const weight = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (isWeight(weight)) return weight;
  throw page.error(raw, `${what} is "${text}": write a whole number from 0 to 255.`);
}
