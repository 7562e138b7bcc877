import assert from "node:assert/strict";
import type { Account } from "../../runner/chain/account.ts";
import { printCall } from "../../runner/chain/explain.ts";
import { callsBetween } from "../../site/lesson/elements/calls-between.ts";
import {
  countOrders,
  countWorkingOrders,
  findWorkingOrder,
  playOrder,
  startOrder,
} from "../../site/lesson/elements/order-of-calls.ts";
import { parsePuzzle, printPuzzle } from "../../site/lesson/elements/puzzle-data.ts";
import { exampleAccounts } from "../support/accounts.ts";
import { getPuzzle } from "./elements-site.tsx";

const puzzle = getPuzzle();
const steps = callsBetween(puzzle.from, puzzle.to);

/** The course's six calls, chosen by a part of their words. */
function inOrder(...parts: readonly string[]) {
  const order = parts.flatMap((part) => steps.filter(({ words }) => words.includes(part)));
  assert.equal(order.length, steps.length, "each part names one call");
  return order;
}

describe("the order puzzle's calls", () => {
  it("are six from Example 1 to Example 5", () => {
    assert.deepEqual(
      steps.map(({ call }) => printCall(call)),
      [
        "set_action_threshold(Deployment, 2)",
        "set_action_threshold(KeyManagement, 3)",
        "update_associated_key(a1, 3)",
        "add_associated_key(b2, 1)",
        "add_associated_key(c3, 1)",
        "add_associated_key(d4, 1)",
      ],
    );
  });

  it("turn any example into any other in some order", () => {
    for (const from of exampleAccounts) {
      for (const to of exampleAccounts) {
        const order = findWorkingOrder({ from, to }, callsBetween(from, to));
        assert.ok(order !== undefined);
        const { steps: played, solved } = playOrder({ from, to }, order);
        assert.ok(solved);
        assert.deepEqual(played.at(-1)?.account ?? from, to);
      }
    }
  });

  it("say in words what they do, also when keys go and weights fall", () => {
    assert.deepEqual(
      callsBetween(puzzle.to, puzzle.from).map(({ words }) => words),
      [
        "lower the deployment threshold from 2 to 1",
        "lower the key management threshold from 3 to 1",
        "lower a1 from weight 3 to 1",
        "remove b2",
        "remove c3",
        "remove d4",
      ],
    );
  });
});

describe("the orders of the puzzle's calls", () => {
  it("are 720, of which 168 work", () => {
    assert.equal(countOrders(steps.length), 720);
    assert.equal(countWorkingOrders(puzzle, steps), 168);
  });

  it("that can still work add up over the first call", () => {
    const byFirst = steps.map((first) =>
      countWorkingOrders(
        puzzle,
        steps.filter((step) => step !== first),
        [first],
      ),
    );
    assert.equal(
      byFirst.reduce((sum, count) => sum + count, 0),
      168,
    );
    assert.equal(byFirst[0], 0, "none begins with the deployment threshold");
    assert.equal(byFirst[1], 0, "nor with key management");
  });

  it("start with one that fails, where there is one", () => {
    assert.equal(playOrder(puzzle, startOrder(puzzle, steps)).solved, false);
    const back = { from: puzzle.to, to: puzzle.from };
    const backSteps = callsBetween(back.from, back.to);
    assert.equal(playOrder(back, backSteps).solved, true, "as listed, these calls work");
    assert.equal(playOrder(back, startOrder(back, backSteps)).solved, false);
  });
});

describe("playing an order", () => {
  it("breaks at the first refusal and says why, with numbers", () => {
    const {
      steps: played,
      refusal,
      solved,
    } = playOrder(puzzle, inOrder("a1", "deployment", "key man", "b2", "c3", "d4"));
    assert.equal(solved, false);
    assert.deepEqual(
      played.map(({ answer }) => answer),
      ["Ok", "DeploymentThreshold"],
    );
    assert.equal(
      refusal,
      "A deployment threshold of 2 would be above key management (1), so the chain answers DeploymentThreshold.",
    );
  });

  it("shows the account after each call, and at a refused one as it was", () => {
    const { steps: played } = playOrder(puzzle, inOrder("b2", "key man", "a1", "deployment", "c3", "d4"));
    const weigh = ({ associatedKeys }: Account) => associatedKeys.map(({ weight }) => weight);
    assert.deepEqual(
      played.map(({ account }) => weigh(account)),
      [
        [1, 1],
        [1, 1],
      ],
    );
    assert.equal(played[1]?.answer, "InsufficientTotalWeight");
  });

  it("that works ends with Example 5", () => {
    const {
      steps: played,
      refusal,
      solved,
    } = playOrder(puzzle, inOrder("b2", "c3", "key man", "deployment", "a1", "d4"));
    assert.equal(refusal, null);
    assert.ok(solved);
    assert.deepEqual(played.at(-1)?.account, puzzle.to);
  });

  it("reads the puzzle again that the page carries", () => {
    assert.deepEqual(parsePuzzle(printPuzzle(puzzle)), puzzle);
    assert.throws(() => parsePuzzle('{"from":{}}'), /the puzzle's first account/);
  });
});
