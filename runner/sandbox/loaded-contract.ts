import type { Call, CallResult, Contract, ContractInstance, Location } from "../chain/contract.ts";
import type { HostInterface } from "../chain/host-interface.ts";
import { BUNDLE_FILE, type Bundle } from "../model/bundle.ts";
import type { Limits } from "../model/limits.ts";
import type { CappedInstance } from "./capped-instance.ts";
import { ConsoleBuffer } from "./console-buffer.ts";
import { type GuestHost, type GuestResult, GuestRuntime } from "./guest-runtime.ts";
import { answerHostCall } from "./host-functions.ts";
import { SourceMap } from "./source-map.ts";
import { classifyHostError, type Thrown } from "./thrown.ts";

/** How much text a submission may give to the chain, in characters; a right solution takes less than 2 KiB. */
const MAX_TEXT_CHARACTERS = 64 * 1024;

/** What a text counts beside its own characters: many short ones fill a report as well. */
const TEXT_OVERHEAD = 16;

/** What ended a piece of the learner's code before it came to a value. */
export type Ending = Extract<CallResult, { kind: "threw" | "reverted" | "stopped" }>;

/** A bundle in a runtime of its own: the {@link Contract} of one submission. Dispose it after the last deploy. */
export class LoadedContract implements Contract {
  readonly #guest: GuestRuntime;
  readonly #limits: Limits;
  readonly #console: ConsoleBuffer;
  readonly #sourceMap: SourceMap;
  /** `null` while the file loads. */
  #host: HostInterface | null = null;
  #consoleLoadLines = 0;
  #hostCalls = 0;
  #textCharacters = 0;
  /** Set by the host: how the deploy ends, whatever the learner's code still does. */
  #ending: Ending | undefined;
  #fault: { readonly error: unknown } | undefined;

  constructor(instance: CappedInstance, bundle: Bundle, limits: Limits, clock: Pick<GuestHost, "now" | "onTimeUp">) {
    this.#limits = limits;
    this.#console = new ConsoleBuffer(limits.consoleBytes);
    this.#sourceMap = new SourceMap(bundle);
    const print = (line: string | null) => (line === null ? this.#console.cut() : this.#console.print(line));
    const running = {
      findHost: () => this.#host,
      count: () => this.#count(),
      takeText: (characters: number) => this.#takeText(characters),
      revert: (error: number) => this.#end({ kind: "reverted", error }),
      fail: (error: unknown) => this.#fail(error),
    };
    const answer: GuestHost["answer"] = (realm, ...call) => answerHostCall(realm, running, ...call);
    this.#guest = new GuestRuntime(instance, limits, { ...clock, print, answer });
  }

  /** Whether the instance must not be used again. */
  get tainted(): boolean {
    return this.#guest.tainted || this.#fault !== undefined || this.#ending?.kind === "stopped";
  }

  /** What was printed so far, a line an entry. */
  get console(): readonly string[] {
    return this.#console.lines;
  }

  /** How many of those lines came while the file was loaded for the first time. */
  get consoleLoadLines(): number {
    return this.#consoleLoadLines;
  }

  /** Runs the file once, outside any deploy. */
  load(bundle: Bundle): Ending | undefined {
    const ending = this.#load(bundle);
    this.#consoleLoadLines = this.#console.lines.length;
    return ending;
  }

  /** What stands under an exported name, in words; `null` where it is a function. */
  findWrongExport(name: string): string | null {
    const result = this.#guest.call("kindOf", name);
    const text = "text" in result ? result.text : null;
    return text === "f" ? null : (text ?? "m").slice(1);
  }

  instantiate(host: HostInterface): ContractInstance {
    this.#host = host;
    this.#hostCalls = 0;
    this.#ending = undefined;
    this.#guest.interrupt(false);
    let started = false;
    return {
      call: (call) => {
        const failed = started ? undefined : this.#start();
        started = true;
        return failed ?? this.#call(call);
      },
    };
  }

  dispose(): void {
    this.#guest.dispose();
  }

  #load(bundle: Bundle): Ending | undefined {
    const factory = this.#guest.evaluate(bundle.code, BUNDLE_FILE);
    if ("thrown" in factory) return this.#endingOf(factory.thrown);
    return this.#findEnding(this.#guest.load(factory.value)) ?? this.#start();
  }

  #start(): Ending | undefined {
    return this.#findEnding(this.#guest.start());
  }

  #call(call: Call): CallResult {
    const result = this.#guest.call("call", call.function, ...call.arguments);
    return this.#findEnding(result) ?? parseAnswer("text" in result ? result.text : null);
  }

  #findEnding(result: GuestResult): Ending | undefined {
    if (this.#fault) throw this.#fault.error;
    if ("thrown" in result) return this.#endingOf(result.thrown);
    return this.#ending;
  }

  #endingOf(thrown: Thrown): Ending {
    const location = this.#sourceMap.findLocation(thrown.stack);
    if (thrown.limit)
      return { kind: "stopped", limit: thrown.limit, location: isFileStart(location) ? null : location };
    if (this.#ending) return this.#ending.kind === "threw" ? { ...this.#ending, location } : this.#ending;
    return { kind: "threw", message: thrown.message, location };
  }

  #count(): void {
    this.#hostCalls += 1;
    if (this.#hostCalls <= this.#limits.hostCalls) return;
    const message = `more than ${this.#limits.hostCalls} host calls in one deploy, probably a loop that does not end`;
    this.#end({ kind: "threw", message, location: null });
  }

  /** Counts over all deploys: what was said in each of them may stand in the report. */
  #takeText(characters: number): boolean {
    this.#textCharacters += characters + TEXT_OVERHEAD;
    if (this.#textCharacters <= MAX_TEXT_CHARACTERS) return true;
    const message = `more than ${MAX_TEXT_CHARACTERS / 1024} KiB of names and values were given to the chain, in all tests together`;
    this.#end({ kind: "threw", message, location: null });
    return false;
  }

  /** Deep recursion of the guest can fill the host's stack just inside a host function; all else is our own fault. */
  #fail(error: unknown): void {
    const thrown = classifyHostError(error);
    if (thrown.limit === "stack") this.#end({ kind: "stopped", limit: "stack", location: null });
    else this.#fault ??= { error };
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
    this.#guest.interrupt(true);
  }
}

/**
 * The engine knows the place of the last call before a loop, and before the first of the learner's that is one of
 * esbuild's own, which the source map places at the very start of the file. It says nothing about the loop.
 */
function isFileStart(location: Location | null): boolean {
  return location?.line === 1 && location.column === 1;
}

/** Reads the one text that the prelude's `call` answers with. */
function parseAnswer(text: string | null): CallResult {
  const [tag, rest] = [text?.slice(0, 1), text?.slice(1) ?? ""];
  switch (tag) {
    case "o":
      return { kind: "ok" };
    case "e":
      return { kind: "err", error: Number(rest) };
    case "n":
      return { kind: "nothing" };
    case "l":
      return { kind: "list", values: parseTexts(rest) };
    case "m":
      return { kind: "missing", came: rest };
    case "x":
      return { kind: "not-a-result", came: rest };
    default:
      throw new Error("the prelude gave no answer");
  }
}

function parseTexts(json: string): readonly string[] {
  const list: unknown = JSON.parse(json);
  if (Array.isArray(list) && list.every((entry) => typeof entry === "string")) return list;
  throw new Error("the prelude gave no list of texts");
}
