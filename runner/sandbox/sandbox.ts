import type { Bundle } from "../model/bundle.ts";
import type { Limits } from "../model/limits.ts";
import { type CappedInstance, createCappedInstance } from "./capped-instance.ts";
import { type Ending, LoadedContract } from "./loaded-contract.ts";

/** Why a bundle gave no contract. */
export type LoadFailure =
  | { readonly kind: "ended"; readonly ending: Ending }
  /** None of the functions is there; `came` says in words what stands under each name. */
  | { readonly kind: "no-functions"; readonly came: readonly { readonly name: string; readonly came: string }[] };

/** A contract for the tests, or why there is none, with what was printed either way. */
export interface Loaded {
  readonly contract: LoadedContract;
  readonly failure: LoadFailure | null;
}

/**
 * Where learners' contracts live. Each submission gets a runtime of its own in a capped instance; the instance is
 * replaced after a submission that hit a limit, threw through the host or made the memory grow.
 */
export class Sandbox {
  readonly #wasm: WebAssembly.Module;
  readonly #now: () => number;
  #instance: CappedInstance | undefined;

  /** @param now a clock in milliseconds */
  constructor(wasm: WebAssembly.Module, now: () => number) {
    this.#wasm = wasm;
    this.#now = now;
  }

  /** Makes the instance that the next submission will need. */
  async prepare(memoryMb: number): Promise<void> {
    if (this.#instance?.memoryMb !== memoryMb) this.#instance = await createCappedInstance(this.#wasm, memoryMb);
  }

  /**
   * Loads a bundle. The time limit counts from here. Give the contract back with {@link release}.
   * @param functions the names that the challenge asks for
   * @param onTimeUp hears that the limit is reached and the code is being stopped from within
   */
  async load(
    bundle: Bundle,
    functions: readonly string[],
    limits: Limits,
    onTimeUp: () => void = () => {},
  ): Promise<Loaded> {
    await this.prepare(limits.memoryMb);
    const instance = this.#instance;
    if (instance === undefined) throw new Error("the sandbox has no instance");
    const contract = new LoadedContract(instance, bundle, limits, { now: this.#now, onTimeUp });
    const ending = contract.load(bundle);
    if (ending) return { contract, failure: { kind: "ended", ending } };
    const wrong = functions.flatMap((name) => {
      const came = contract.findWrongExport(name);
      return came === null ? [] : [{ name, came }];
    });
    const failure = wrong.length === functions.length ? ({ kind: "no-functions", came: wrong } as const) : null;
    return { contract, failure };
  }

  /** Ends a contract's life and drops the instance where it cannot be trusted any more. */
  release(contract: LoadedContract): void {
    let failed = contract.tainted;
    try {
      contract.dispose();
    } catch {
      // A runtime that cannot be freed leaks into its instance; it goes with it.
      failed = true;
    }
    if (failed || this.#instance?.hasGrown()) this.#instance = undefined;
  }
}
