import type { SeatWords } from "../words/seat-en.ts";

/** What a classroom keeps of its learners, for a page beside the learner's own. */
export function PrivacyPage({ says }: { readonly says: SeatWords["privacy"] }) {
  const parts = [
    [says.keptTitle, says.kept],
    [says.whoTitle, says.who],
    [says.howLongTitle, says.howLong],
    [says.eraseTitle, says.erase],
    [says.cookiesTitle, says.cookies],
    [says.elsewhereTitle, says.elsewhere],
  ] as const;
  return (
    <div class="class-narrow">
      <h1>{says.heading}</h1>
      {parts.map(([title, text]) => (
        <section key={title} class="class-section">
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <p class="class-foot">
        <a href="../class/">{says.back}</a>
      </p>
    </div>
  );
}
