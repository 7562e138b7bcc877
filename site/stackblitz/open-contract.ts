import type { Call, CallResult, Contract, Location } from "../../runner/chain/contract.ts";
import type { HostInterface } from "../../runner/chain/host-interface.ts";
import { createOpenHost, type OpenHost, type Reverted } from "./open-host.ts";

/** The exports of the learner's file. */
export type Exports = Readonly<Record<string, unknown>>;

declare global {
  /** What the guest library calls. Each deploy puts its own chain behind it. */
  var cosignerHost: OpenHost;
}

let running: HostInterface | undefined;
let reverted: Reverted | undefined;

globalThis.cosignerHost = createOpenHost(
  (name) => {
    if (running) return running;
    throw new TypeError(
      `${name} was called while the file was loading; call it inside a function, where a deploy is running`,
    );
  },
  (error) => {
    reverted ??= error;
  },
);

/**
 * The learner's file as a contract, with no sandbox around it: it runs in the same Node as the tests.
 * @param copies the file loaded afresh, as often as deploys may ask for it: on the chain each begins anew
 */
export function openContract(copies: Iterable<Exports>, file: string): Contract {
  const rest = copies[Symbol.iterator]();
  return {
    instantiate(host) {
      const { value: exported } = rest.next() as { value: Exports | undefined };
      if (exported === undefined) throw new RangeError("the contract was asked for more often than it was loaded");
      return {
        call: (call) => {
          running = host;
          reverted = undefined;
          try {
            return runCall(exported, call, file);
          } finally {
            running = undefined;
          }
        },
      };
    },
  };
}

function runCall(exported: Exports, { function: name, arguments: args }: Call, file: string): CallResult {
  const called = Object.hasOwn(exported, name) ? exported[name] : undefined;
  if (typeof called !== "function") return { kind: "missing", came: describe(called) };
  try {
    const answer: unknown = called(...args);
    // What has reverted stays so, even where the learner's code caught the exception.
    return reverted ? { kind: "reverted", error: reverted.error } : readAnswer(answer);
  } catch (thrown) {
    if (reverted) return { kind: "reverted", error: reverted.error };
    return toThrew(thrown, file);
  }
}

/** What the learner's code threw, with its place in the file. */
export function toThrew(thrown: unknown, file: string): Extract<CallResult, { kind: "threw" }> {
  return { kind: "threw", message: describeThrown(thrown), location: findLocation(thrown, file) };
}

function readAnswer(answer: unknown): CallResult {
  if (answer === undefined) return { kind: "nothing" };
  if (Array.isArray(answer) && answer.every((entry) => typeof entry === "string")) {
    return { kind: "list", values: answer };
  }
  if (answer instanceof Promise) {
    // Nobody waits for it, so a rejection would end the whole run.
    answer.catch(() => undefined);
    return { kind: "not-a-result", came: "a Promise" };
  }
  if (typeof answer !== "object" || answer === null || !("ok" in answer)) {
    return { kind: "not-a-result", came: describe(answer) };
  }
  if (answer.ok === true) return { kind: "ok" };
  const error = "error" in answer ? answer.error : undefined;
  if (answer.ok === false && Number.isInteger(error)) return { kind: "err", error: Number(error) };
  return { kind: "not-a-result", came: "an object that is neither Ok() nor Err(…)" };
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing (undefined)";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object without a property ok";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return `the ${typeof value === "string" ? "text" : typeof value} ${JSON.stringify(String(value))}`;
}

function describeThrown(thrown: unknown): string {
  if (!(thrown instanceof Error)) return describe(thrown);
  return thrown.name === "Error" ? thrown.message : `${thrown.name}: ${thrown.message}`;
}

/** Where in the learner's file it was thrown: stacks name its lines once source maps are on. */
function findLocation(thrown: unknown, file: string): Location | null {
  if (!(thrown instanceof Error) || thrown.stack === undefined) return null;
  const at = thrown.stack.indexOf(`/${file}:`);
  const [, line, column] = /^(\d+):(\d+)/.exec(thrown.stack.slice(at + file.length + 2)) ?? [];
  return at < 0 || line === undefined ? null : { file, line: Number(line), column: Number(column) };
}
