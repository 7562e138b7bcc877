import { Fill } from "../words/fill.tsx";
import { inEnglish } from "../words/in-language.ts";

/** What the interface says, perhaps with a sentence of the chain's in it, which is in English in every language. */
export interface Sentence {
  /** In the page's language, with `{why}` where the chain's sentence goes. */
  readonly text: string;
  /** The chain's own. */
  readonly why?: string;
}

/** A sentence on the page, its parts marked with their languages. */
export function SentenceText({ sentence: { text, why } }: { readonly sentence: Sentence }) {
  return <Fill text={text} with={{ why: <span {...inEnglish()}>{why}</span> }} />;
}
