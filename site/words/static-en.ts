/** What stands in pages and no script draws again, in English: only the build needs it. */
export const staticEn = {
  /** On the first page of the site. */
  home: {
    title: "Cosigner: learn multi-signature key management on Casper",
    heading: "Several keys, one account",
    note: "Nothing to install, no wallet. Your code stays in this browser.",
    description: "Learn multi-signature key management on the Casper blockchain by doing it, in your browser.",
    lead: "Learn multi-signature key management on the Casper blockchain by writing it yourself. You read a lesson and complete code beside it; hidden tests run your code on five accounts of a simulated chain and show what happened.",
    workshop: "In a workshop:",
    join: "join with a code",
    teach: "start a classroom",
  },
  teach: {
    title: "Start a classroom",
    description: "Start a workshop on Casper's multi-signature keys, with a join code and a live board.",
  },
  board: { title: "Board", description: "Who is where in a workshop, live." },
  projector: { title: "Projector view", description: "A workshop for all to see, without names." },
  sheet: { title: "Sheet to print", description: "How to join a workshop, on paper." },
  join: { title: "Join a classroom", description: "Join a workshop with the code that your teacher shows." },
  class: { title: "My classroom", description: "Your lessons, results and messages in a workshop." },
  needsScript: "This page works with JavaScript only: switch it on to take part. The lessons can be read without.",
};

export type StaticWords = typeof staticEn;
