/**
 * Who may import whom. Each room names the rooms of ours that it may import; all others are forbidden. A room is a
 * regular expression over the start of a path; the first room that fits a file is its room.
 */
const chain = "runner/chain/";
const model = "runner/model/";
const core = [chain, model];
const views = "site/(?:ui|words|progress|account|results|lesson|offline|workspace|lab|classroom)/";

/** Files of learners and of authors in their place: they see one another and what runs inside the sandbox. */
const learnerSide = "challenges/[^/]+/(?:starter|solution|mutants|variants)/";

/** @type {{ name: string, room: string, own?: string, may: string[] }[]} */
const rooms = [
  { name: "chain", room: chain, may: [] },
  { name: "model", room: model, may: [chain] },
  { name: "guest", room: "runner/guest/", may: [] },
  { name: "bundle", room: "runner/bundle/", may: [...core, "runner/guest/"] },
  { name: "sandbox", room: "runner/sandbox/", may: core },
  { name: "suite", room: "runner/suite/", may: core },
  { name: "grade", room: "runner/grade/", may: [...core, "runner/(?:bundle|sandbox|suite)/"] },
  { name: "report", room: "runner/report/", may: core },
  { name: "similar", room: "runner/similar/", may: [...core, "runner/report/"] },
  {
    name: "web-worker",
    room: "runner/web/[a-z-]*worker[.]ts$",
    may: [...core, "runner/(?:grade|web)/", "challenges/catalogue[.]ts$"],
  },
  { name: "web", room: "runner/web/", may: [...core, "runner/grade/"] },
  {
    name: "node-worker",
    room: "runner/node/[a-z-]*worker[.]ts$",
    may: [...core, "runner/(?:grade|node)/", "challenges/catalogue[.]ts$"],
  },
  { name: "node", room: "runner/node/", may: [...core, "runner/grade/"] },
  { name: "cli-main", room: "runner/cli/main[.]ts$", may: ["runner/", "challenges/", "site/server/"] },
  { name: "cli", room: "runner/cli/", may: ["runner/", "challenges/"] },
  { name: "accounts", room: "challenges/accounts/", may: core },
  { name: "cases", room: "challenges/cases/", may: [...core, "runner/suite/", "challenges/accounts/"] },
  { name: "common", room: "challenges/common/", may: [] },
  { name: "catalogue", room: "challenges/[a-z-]+[.]ts$", may: [...core, "challenges/"] },
  { name: "learner-side", room: learnerSide, may: ["challenges/common/", "runner/guest/"] },
  {
    name: "challenge",
    room: "challenges/([^/]+)/",
    // Not another challenge, and not the learner's side of its own.
    own: "challenges/$1/[^/]+$",
    may: [...core, "runner/suite/", "challenges/(?:accounts|cases|common)/"],
  },
  { name: "ui", room: "site/ui/", may: [] },
  { name: "words", room: "site/words/", may: [] },
  { name: "progress", room: "site/progress/", may: [] },
  { name: "account", room: "site/account/", may: [...core, "site/(?:ui|words)/"] },
  { name: "lesson", room: "site/lesson/", may: [...core, "site/(?:ui|words|progress|account)/"] },
  { name: "offline-worker", room: "site/offline/worker/", may: [] },
  { name: "offline", room: "site/offline/", may: ["site/(?:ui|words)/"] },
  // What runs in the project that opens in StackBlitz: nothing of the site, but the suite's judge.
  { name: "stackblitz", room: "site/stackblitz/", may: [...core, "runner/suite/", "challenges/accounts/"] },
  { name: "results", room: "site/results/", may: [...core, "site/(?:ui|words|account)/"] },
  // What a classroom changes about a workspace: neither knows the other.
  { name: "classwork", room: "site/classwork/", may: core },
  // What the classroom's pages and the server say to one another.
  { name: "wire", room: "site/wire/", may: core },
  {
    name: "workspace",
    room: "site/workspace/",
    may: [...core, "site/(?:ui|words|progress|account|results|classwork)/", "runner/web/"],
  },
  { name: "lab", room: "site/lab/", may: [...core, "site/(?:ui|words|account)/", "runner/web/"] },
  {
    name: "classroom",
    room: "site/classroom/",
    may: [...core, "site/(?:ui|words|progress|account|results|classwork|wire)/"],
  },
  // The rules of a workshop: no HTTP, no database.
  { name: "server-classroom", room: "site/server/classroom/", may: [...core, "site/wire/"] },
  { name: "server-store", room: "site/server/store/", may: [...core, "site/wire/", "site/server/classroom/"] },
  { name: "server-queue", room: "site/server/queue/", may: [...core, "site/server/classroom/"] },
  {
    name: "server-export",
    room: "site/server/export/",
    may: [...core, "runner/report/", "site/wire/", "site/server/classroom/"],
  },
  {
    name: "server-http",
    room: "site/server/http/",
    may: [...core, "site/(?:ui|wire)/", "site/server/(?:classroom|queue|export)/"],
  },
  {
    name: "server",
    room: "site/server/",
    may: [...core, "runner/(?:node|report)/", "site/(?:ui|wire)/"],
    own: "site/server/",
  },
  // The author's server serves what it builds.
  { name: "dev", room: "site/build/dev[a-z-]*[.]ts$", may: ["site/build/", "site/server/"] },
  { name: "build", room: "site/build/", may: [...core, "lessons/", "challenges/", "runner/(?:guest|report)/", views] },
];

const ours = "^(?:challenges|lessons|runner|site|test)/";

function roomRule({ name, room, own = room, may }, index) {
  const earlier = rooms.slice(0, index).map((other) => `^${other.room}`);
  return {
    name: `room-${name}`,
    comment: may.length === 0 ? "may import nothing of ours" : `may import only ${may.join(", ")}`,
    severity: "error",
    from: { path: `^${room}`, pathNot: earlier },
    to: { path: ours, pathNot: [own, ...may].map((allowed) => `^${allowed}`) },
  };
}

/** A library that only some rooms name. */
function libraryRule(name, library, rooms) {
  return {
    name: `library-${name}`,
    comment: `only ${rooms.join(", ")} may name it`,
    severity: "error",
    from: { pathNot: [...rooms, "test/"].map((room) => `^${room}`) },
    to: { path: `node_modules/(?:${library})` },
  };
}

export default {
  forbidden: [
    ...rooms.map(roomRule),
    libraryRule("quickjs", "@jitl|quickjs-", ["runner/sandbox/", "runner/node/", "runner/web/", "site/build/"]),
    libraryRule("mocha", "mocha|@types/mocha", ["runner/suite/"]),
    libraryRule("esbuild", "esbuild", ["runner/(?:bundle|node|web|cli)/", "site/build/"]),
    libraryRule("babel", "@babel", ["runner/similar/"]),
    libraryRule("zip", "yauzl|@types/yauzl", ["runner/node/"]),
    libraryRule("database", "kysely", ["site/server/store/"]),
    libraryRule("monaco", "monaco-editor", ["site/workspace/", "site/build/"]),
    {
      name: "no-cycle",
      comment: "modules that import one another cannot be read, tested or moved apart; types count too",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "learners' files import errors.ts as if it stood beside them; their own tsconfig.json holds that",
      severity: "error",
      from: { pathNot: `^${learnerSide}` },
      to: { couldNotResolve: true, pathNot: "^casper-(?:contract|types)$" },
    },
    {
      name: "no-undeclared-package",
      comment: "a package that package.json does not name may be gone with the next install",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-development-package-at-run-time",
      comment: "what the command line and the server load must be a dependency",
      severity: "error",
      from: { path: "^(?:runner|challenges|site/server)/", pathNot: "^runner/(?:web/|cli/build[.]ts$)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(?:^|/)(?:dist|fixtures)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".json"],
    },
    skipAnalysisNotInRules: true,
  },
};
