import type { HTMLAttributes } from "preact";
import { VerdictMark } from "../../account/verdict-mark.tsx";
import { inEnglish, inPageLanguage } from "../../words/in-language.ts";
import { words } from "../../words/words.ts";
import { Html } from "../html.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "predict-first": HTMLAttributes<HTMLElement>;
    }
  }
}

/** One answer to choose. Its HTML is an author's. */
export interface PredictAnswer {
  /** Words within a line. */
  readonly html: string;
  /** Blocks: why it is right, or why not. */
  readonly explanationHtml: string;
  readonly right: boolean;
}

export interface PredictFirstProps {
  /** `<lesson>/<question>`: under this name the reader's choice is kept. */
  readonly id: string;
  readonly questionHtml: string;
  readonly answers: readonly PredictAnswer[];
}

/** A question to predict, as it reads without script: the answers, and folded away what is right and why. */
export function PredictFirst({ id, questionHtml, answers }: PredictFirstProps) {
  const said = words().predict;
  return (
    <predict-first class="predict-first" data-question={id} {...inPageLanguage()}>
      <p class="element-title">{said.title}</p>
      <Html class="predict-question" html={questionHtml} {...inEnglish()} />
      <ol class="predict-list" type="A">
        {answers.map(({ html }) => (
          <li key={html}>
            <Phrase class="predict-answer" html={html} />
          </li>
        ))}
      </ol>
      <details class="predict-details">
        <summary>{said.answer}</summary>
        <ol class="predict-list" type="A">
          {answers.map((answer) => (
            <li key={answer.html} class="predict-explanation" data-right={answer.right ? "" : undefined}>
              <p class="predict-verdict">
                <VerdictMark yes={answer.right} /> <strong>{answer.right ? said.right : said.notRight}</strong>{" "}
                <Phrase html={answer.html} />
              </p>
              <Html html={answer.explanationHtml} {...inEnglish()} />
            </li>
          ))}
        </ol>
      </details>
    </predict-first>
  );
}

/** An author's words within a line. */
function Phrase({ class: className, html }: { readonly class?: string; readonly html: string }) {
  return <span class={className} {...inEnglish()} dangerouslySetInnerHTML={{ __html: html }} />;
}
