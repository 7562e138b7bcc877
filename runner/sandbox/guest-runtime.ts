import type { JSValuePointer } from "quickjs-emscripten-core";
import type { ContractArgument, ContractValue } from "../chain/contract-value.ts";
import type { Limits } from "../model/limits.ts";
import type { CappedInstance } from "./capped-instance.ts";
import { type EngineHost, NO_VALUE, type Value } from "./engine.ts";
import { type GuestSeat, type GuestSeats, PRINT_ID, type PreludeFunction } from "./guest-seats.ts";
import type { Realm } from "./realm.ts";
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
  /** Answers a call of a host function. */
  readonly answer: (realm: Realm, ...call: Parameters<EngineHost["answer"]>) => JSValuePointer;
}

/**
 * A QuickJS runtime with the prelude in it, for one submission. What it makes is not freed one by one: its seat's
 * memory is restored for the next. Guest code runs through {@link evaluate}, {@link load}, {@link start} and
 * {@link call} only, where all that can stop it becomes a value.
 */
export class GuestRuntime {
  readonly #seats: GuestSeats;
  readonly #seat: GuestSeat;
  readonly #realm: Realm;
  readonly #values = new Map<string | number, Value>();
  readonly #now: () => number;
  /** While a thrown value is read: until when that may take. Reading runs the learner's getters. */
  #describingUntil: number | null = null;
  readonly #isNearlyFull: () => boolean;
  #timedOut = false;
  #interrupted = false;
  #tainted = false;
  #left = false;

  constructor(instance: CappedInstance, limits: Limits, host: GuestHost) {
    const { now, onTimeUp } = host;
    this.#seats = instance.seats;
    this.#seat = this.#seats.take();
    this.#realm = this.#seat.realm;
    const deadline = now() + limits.timeoutMs;
    this.#now = now;
    this.#isNearlyFull = () => instance.isNearlyFull();
    const shouldStop = () => {
      if (this.#describingUntil !== null) return now() > this.#describingUntil;
      if (!this.#timedOut && now() > deadline) {
        this.#timedOut = true;
        onTimeUp();
      }
      return this.#timedOut || this.#interrupted;
    };
    const answer: EngineHost["answer"] = (id, count, first) => {
      if (id !== PRINT_ID) return host.answer(this.#realm, id, count, first);
      host.print(count > 0 ? this.#realm.findText(this.#realm.getArgument(first, 0), MAX_TEXT) : null);
      return NO_VALUE;
    };
    this.#realm.enter({ answer, shouldStop }, limits.stackBytes);
  }

  /** Whether the instance must not be used again: a limit was hit, or something threw through the host. */
  get tainted(): boolean {
    return this.#tainted;
  }

  /** Stops the guest code that is running as soon as the engine looks; `false` lets the next piece run. */
  interrupt(on: boolean): void {
    this.#interrupted = on;
  }

  /** Evaluates a script. */
  evaluate(code: string, fileName: string): { readonly value: Value } | { readonly thrown: Thrown } {
    let value: Value | undefined;
    const thrown = this.#guard(() => {
      const result = this.#realm.evaluate(code, fileName);
      if ("error" in result) return result.error;
      value = result.value;
      return undefined;
    });
    if (thrown) return { thrown };
    if (value === undefined) throw new Error("a script came to neither a value nor an error");
    return { value };
  }

  /** Hands the bundle's factory to the prelude. */
  load(factory: Value): GuestResult {
    return this.#run("load", () => [factory]);
  }

  /** Makes an instance of the bundle, with the functions of the host. */
  start(): GuestResult {
    return this.#run("start", () => [this.#seat.hostFunctions]);
  }

  /** Calls a function of the prelude with plain values. */
  call(name: "kindOf" | "call", ...args: readonly ContractArgument[]): GuestResult {
    return this.#run(name, () => args.map((value) => this.#toValue(value)));
  }

  /** Leaves the seat. A tainted one is never given again: its instance is dropped whole. */
  dispose(): void {
    if (!this.#left && !this.#tainted) this.#seats.giveBack();
    this.#left = true;
  }

  #run(name: PreludeFunction, makeArguments: () => readonly Value[]): GuestResult {
    let text: string | null = null;
    const thrown = this.#guard(() => {
      const result = this.#realm.call(this.#seat.prelude[name], makeArguments());
      if ("error" in result) return result.error;
      text = this.#takeText(result.value);
      return undefined;
    });
    return thrown ? { thrown } : { text };
  }

  #takeText(value: JSValuePointer): string | null {
    const text = this.#realm.findText(value, MAX_TEXT);
    this.#realm.free(value);
    return text;
  }

  #guard(run: () => JSValuePointer | undefined): Thrown | undefined {
    if (this.#left) throw new Error("this contract was released, and its memory may be another's");
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

  #describe(error: JSValuePointer): Thrown {
    this.#describingUntil = this.#now() + DESCRIBING_MS;
    const result = this.#realm.call(this.#seat.prelude.describeThrown, [error]);
    this.#describingUntil = null;
    this.#realm.free(error);
    if ("error" in result) {
      this.#realm.free(result.error);
      return UNREADABLE;
    }
    const text = this.#takeText(result.value);
    return text === null ? UNREADABLE : parseThrown(text);
  }

  /** A new array for each call: the learner's code may change it. */
  #toArray(values: readonly ContractValue[]): Value {
    const made = this.#realm.call(
      this.#seat.prelude.listOf,
      values.map((value) => this.#toValue(value)),
    );
    if ("error" in made) throw new Error("the prelude made no list");
    return made.value;
  }

  /** Texts and numbers are made once: the same few hashes and weights cross in every call. */
  #toValue(value: ContractArgument): Value {
    if (isList(value)) return this.#toArray(value);
    if (typeof value === "boolean") return this.#realm.getBoolean(value);
    // A map does not tell -0 from 0.
    if (Object.is(value, -0)) return this.#realm.newNumber(-0);
    const known = this.#values.get(value);
    if (known !== undefined) return known;
    const made = typeof value === "string" ? this.#realm.newText(value) : this.#realm.newNumber(value);
    this.#values.set(value, made);
    return made;
  }
}

function isList(value: ContractArgument): value is readonly ContractValue[] {
  return Array.isArray(value);
}

/** How long reading a thrown value may take. */
const DESCRIBING_MS = 20;

/** Longer than anything that the prelude writes, in characters. */
const MAX_TEXT = 16_384;
