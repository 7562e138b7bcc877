import type { StaticWords } from "./static-en.ts";

/** What stands in pages and no script draws again, in German: only the build needs it. */
export const staticDe: StaticWords = {
  home: {
    title: "Cosigner: Schlüsselverwaltung mit mehreren Signaturen auf Casper lernen",
    heading: "Mehrere Schlüssel, ein Account",
    note: "Keine Installation, keine Wallet. Dein Code bleibt in diesem Browser.",
    description:
      "Lerne die Schlüsselverwaltung mit mehreren Signaturen auf der Casper-Blockchain, indem du sie selbst schreibst, im Browser.",
    lead: "Lerne die Schlüsselverwaltung mit mehreren Signaturen auf der Casper-Blockchain, indem du sie selbst schreibst. Du liest eine Lektion und vervollständigst daneben den Code; verborgene Tests führen ihn auf fünf Accounts einer simulierten Chain aus und zeigen, was geschehen ist. Die Lektionen sind auf Englisch.",
    workshop: "In einem Workshop:",
    join: "mit einem Code beitreten",
    teach: "einen Kursraum starten",
  },
  teach: {
    title: "Einen Kursraum starten",
    description:
      "Starte einen Workshop über Schlüssel mit mehreren Signaturen auf Casper, mit Beitrittscode und Tafel.",
  },
  board: { title: "Tafel", description: "Wer im Workshop wo steht, live." },
  projector: { title: "Ansicht für die Leinwand", description: "Ein Workshop für alle zu sehen, ohne Namen." },
  sheet: { title: "Blatt zum Ausdrucken", description: "Wie man einem Workshop beitritt, auf Papier." },
  join: {
    title: "Einem Kursraum beitreten",
    description: "Tritt mit dem Code deiner Lehrperson einem Workshop bei.",
  },
  class: { title: "Mein Kursraum", description: "Deine Lektionen, Ergebnisse und Nachrichten in einem Workshop." },
  needsScript:
    "Diese Seite braucht JavaScript: schalte es ein, um teilzunehmen. Die Lektionen lassen sich auch ohne lesen.",
};
