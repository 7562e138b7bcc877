import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from "quickjs-emscripten-core";
import type { ContractArgument, ContractValue } from "../chain/contract-value.ts";
import type { Limits } from "../model/limits.ts";
import type { CappedInstance } from "./capped-instance.ts";
import { PRELUDE } from "./prelude.ts";
import { findText } from "./text.ts";
import { classifyHostError, parseThrown, type Thrown, UNREADABLE } from "./thrown.ts";

/** What a piece of guest code came to. A `null` text stands for a value that is no text. */
export type GuestResult = { readonly text: string | null } | { readonly thrown: Thrown };

/** What guest code needs of its host. */
export interface GuestHost {
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Takes a printed line; `null` for one that is too long to cross. */
  readonly print: (line: string | null) => void;
  /** Hears that the time is up and the code is being stopped from within. */
  readonly onTimeUp: () => void;
}

/** The functions of the prelude. */
export type PreludeFunction = "load" | "start" | "kindOf" | "listOf" | "call" | "describeThrown";

/**
 * A QuickJS runtime with the prelude in it, for one submission. Every handle is owned here and freed by `dispose`.
 * Guest code runs through {@link evaluate} and {@link call} only, where all that can stop it becomes a value.
 */
export class GuestRuntime {
  readonly context: QuickJSContext;
  readonly #runtime: QuickJSRuntime;
  readonly #owned: QuickJSHandle[] = [];
  readonly #texts = new Map<string, QuickJSHandle>();
  readonly #prelude: QuickJSHandle;
  readonly #functions = new Map<PreludeFunction, QuickJSHandle>();
  readonly #now: () => number;
  /** While a thrown value is read: until when that may take. Reading runs the learner's getters. */
  #describingUntil: number | null = null;
  readonly #isNearlyFull: () => boolean;
  #timedOut = false;
  #interrupted = false;
  #tainted = false;

  constructor(instance: CappedInstance, limits: Limits, host: GuestHost) {
    const { now, print, onTimeUp } = host;
    this.#runtime = instance.quickjs.newRuntime();
    this.#runtime.setMaxStackSize(limits.stackBytes);
    const deadline = now() + limits.timeoutMs;
    this.#now = now;
    this.#isNearlyFull = () => instance.isNearlyFull();
    this.#runtime.setInterruptHandler(() => {
      if (this.#describingUntil !== null) return now() > this.#describingUntil;
      if (!this.#timedOut && now() > deadline) {
        this.#timedOut = true;
        onTimeUp();
      }
      return this.#timedOut || this.#interrupted;
    });
    this.context = this.#runtime.newContext();
    const printer = this.own(
      this.context.newFunction("print", (line) => print(findText(this.context, line, MAX_TEXT))),
    );
    const make = this.own(this.context.unwrapResult(this.context.evalCode(PRELUDE, "prelude.js")));
    this.#prelude = this.own(
      this.context.unwrapResult(this.context.callFunction(make, this.context.undefined, printer)),
    );
  }

  /** Whether the instance must not be used again: a limit was hit, or something threw through the host. */
  get tainted(): boolean {
    return this.#tainted;
  }

  /** Keeps a handle until `dispose`. */
  own(handle: QuickJSHandle): QuickJSHandle {
    this.#owned.push(handle);
    return handle;
  }

  /** Stops the guest code that is running as soon as the engine looks; `false` lets the next piece run. */
  interrupt(on: boolean): void {
    this.#interrupted = on;
  }

  /** Evaluates a script; its value is kept until `dispose`. */
  evaluate(code: string, fileName: string): { readonly handle: QuickJSHandle } | { readonly thrown: Thrown } {
    let handle: QuickJSHandle | undefined;
    const thrown = this.#guard(() => {
      const result = this.context.evalCode(code, fileName);
      if (result.error) return result.error;
      handle = this.own(result.value);
      return undefined;
    });
    if (thrown) return { thrown };
    if (handle === undefined) throw new Error("a script came to neither a value nor an error");
    return { handle };
  }

  /** Calls a function of the prelude with plain values or handles. */
  call(name: PreludeFunction, ...args: readonly (ContractArgument | QuickJSHandle)[]): GuestResult {
    let text: string | null = null;
    const thrown = this.#guard(() => {
      const handles = args.map((value) => this.#toHandle(value));
      const result = this.context.callFunction(this.#findFunction(name), this.context.undefined, ...handles);
      if (result.error) return result.error;
      text = findText(this.context, result.value, MAX_TEXT);
      result.value.dispose();
      return undefined;
    });
    return thrown ? { thrown } : { text };
  }

  /** Frees the runtime. A tainted one is left as it is: freeing can abort there, and its instance is dropped whole. */
  dispose(): void {
    if (this.#tainted) return;
    for (const handle of [...this.#texts.values(), ...this.#owned.reverse()]) handle.dispose();
    this.context.dispose();
    this.#runtime.dispose();
  }

  #guard(run: () => QuickJSHandle | undefined): Thrown | undefined {
    let thrown: Thrown | undefined;
    try {
      const error = run();
      if (error) thrown = this.#describe(error);
    } catch (error) {
      this.#tainted = true;
      thrown = classifyHostError(error);
    }
    // With no memory left QuickJS cannot even make its error: it throws null, or something that cannot be read.
    if (thrown && !thrown.limit && thrown.unreadable && this.#isNearlyFull()) thrown = { ...thrown, limit: "memory" };
    // An interrupted program may have caught its own end; the clock decides, not what it returned.
    if (this.#timedOut) thrown = { message: "", stack: "", unreadable: false, ...thrown, limit: "timeout" };
    if (thrown?.limit) this.#tainted = true;
    return thrown;
  }

  #describe(error: QuickJSHandle): Thrown {
    this.#describingUntil = this.#now() + DESCRIBING_MS;
    const result = this.context.callFunction(this.#findFunction("describeThrown"), this.context.undefined, error);
    this.#describingUntil = null;
    error.dispose();
    if (result.error) {
      result.error.dispose();
      return UNREADABLE;
    }
    const text = findText(this.context, result.value, MAX_TEXT);
    result.value.dispose();
    return text === null ? UNREADABLE : parseThrown(text);
  }

  /** A new array for each call: the learner's code may change it. */
  #toArray(values: readonly ContractValue[]): QuickJSHandle {
    const handles = values.map((value) => this.#toHandle(value));
    const made = this.context.callFunction(this.#findFunction("listOf"), this.context.undefined, ...handles);
    return this.own(this.context.unwrapResult(made));
  }

  #findFunction(name: PreludeFunction): QuickJSHandle {
    const known = this.#functions.get(name);
    if (known) return known;
    const handle = this.own(this.context.getProp(this.#prelude, name));
    this.#functions.set(name, handle);
    return handle;
  }

  /** Texts are made once: the same few hashes cross in every call. */
  #toHandle(value: ContractArgument | QuickJSHandle): QuickJSHandle {
    if (isList(value)) return this.#toArray(value);
    switch (typeof value) {
      case "string": {
        const known = this.#texts.get(value) ?? this.context.newString(value);
        this.#texts.set(value, known);
        return known;
      }
      case "number":
        return this.own(this.context.newNumber(value));
      case "boolean":
        return value ? this.context.true : this.context.false;
      default:
        return value;
    }
  }
}

function isList(value: ContractArgument | QuickJSHandle): value is readonly ContractValue[] {
  return Array.isArray(value);
}

/** How long reading a thrown value may take. */
const DESCRIBING_MS = 20;

/** Longer than anything that the prelude writes, in characters. */
const MAX_TEXT = 16_384;
