/** Vitest, on the suite alone. */
export default {
  root: process.env.BENCH_ROOT,
  test: { include: ["test/bench/runner-suite.ts"], globals: true, watch: false },
};
