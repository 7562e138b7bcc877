import type {
  BorrowedHeapCharPointer,
  EmscriptenModuleCallbacks,
  JSContextPointer,
  JSRuntimePointer,
  JSValueConstPointer,
  JSValueConstPointerPointer,
  JSValuePointer,
  OwnedHeapCharPointer,
  QuickJSEmscriptenModule,
  QuickJSFFI,
} from "quickjs-emscripten-core";

/** A value of the guest's, as its place in the instance's memory. */
export type Value = JSValuePointer | JSValueConstPointer;

/** Nothing: C's null pointer. As the answer of a host function it stands for `undefined`. */
export const NO_VALUE = 0 as JSValuePointer;

/** Who answers a guest. Neither may throw: what throws here goes through the engine, which is then not used again. */
export interface EngineHost {
  /** Answers a call of a host function with a value that the engine frees; the arguments stay the engine's. */
  readonly answer: (id: number, count: number, first: JSValueConstPointer) => JSValuePointer;
  /** Whether the code that runs is to be stopped. */
  readonly shouldStop: () => boolean;
}

/** Room for the texts that cross, in bytes; longer ones get room of their own. */
const TEXT_BYTES = 32 * 1024;

/** Room for the arguments of a call; more of them get room of their own. */
const MAX_ARGUMENTS = 64;

const POINTER_BYTES = 4;

const TYPE_NAMES: ReadonlyMap<number, string> = new Map(
  ["string", "number", "boolean", "undefined", "object", "function", "symbol", "bigint"].map((name) => [
    typeKey(name.charCodeAt(0), name.charCodeAt(2)),
    name,
  ]),
);

function typeKey(first: number | undefined, third: number | undefined): number {
  return (first ?? 0) * 256 + (third ?? 0);
}

/**
 * One WebAssembly instance of QuickJS, seen through the plain functions that it exports. The classes of
 * quickjs-emscripten-core make several objects for each value that crosses and run a generator for each host call,
 * which took longer than the learner's code. Its functions and types are used; pointers are freed by who got them.
 */
export class Engine {
  readonly ffi: QuickJSFFI;
  readonly #module: QuickJSEmscriptenModule;
  readonly #memory: WebAssembly.Memory;
  readonly #text: OwnedHeapCharPointer;
  readonly #arguments: JSValueConstPointerPointer;
  readonly #hosts = new Map<JSContextPointer | JSRuntimePointer, EngineHost>();
  #words: Int32Array;
  #image: readonly Piece[] | undefined;

  constructor(module: QuickJSEmscriptenModule, ffi: QuickJSFFI, memory: WebAssembly.Memory) {
    this.ffi = ffi;
    this.#module = module;
    this.#memory = memory;
    this.#words = new Int32Array(memory.buffer);
    module.callbacks = this.#makeCallbacks();
    this.#text = this.#reserve(TEXT_BYTES) as OwnedHeapCharPointer;
    this.#arguments = this.#reserve(MAX_ARGUMENTS * POINTER_BYTES) as JSValueConstPointerPointer;
  }

  /** Says who answers the code of a runtime and its context. */
  connect(runtime: JSRuntimePointer, context: JSContextPointer, host: EngineHost): void {
    this.#hosts.set(runtime, host);
    this.#hosts.set(context, host);
  }

  /** Lends a text to a function of the engine. */
  lendText<T>(text: string, use: (pointer: BorrowedHeapCharPointer, bytes: number) => T): T {
    const bytes = this.#module.lengthBytesUTF8(text);
    const fits = bytes < TEXT_BYTES;
    const pointer = fits ? this.#text : (this.#reserve(bytes + 1) as OwnedHeapCharPointer);
    this.#module.stringToUTF8(text, pointer, bytes + 1);
    const made = use(pointer, bytes);
    if (!fits) this.#module._free(pointer);
    return made;
  }

  /** Lends a list of values to a function of the engine, which copies it before anything else. */
  lendValues<T>(values: readonly Value[], use: (pointer: JSValueConstPointerPointer) => T): T {
    const fits = values.length <= MAX_ARGUMENTS;
    const pointer = fits
      ? this.#arguments
      : (this.#reserve(values.length * POINTER_BYTES) as JSValueConstPointerPointer);
    // A memory that grew has a new buffer, and the old one no length.
    if (this.#words.length === 0) this.#words = new Int32Array(this.#memory.buffer);
    this.#words.set(values, pointer / POINTER_BYTES);
    const made = use(pointer);
    if (!fits) this.#module._free(pointer);
    return made;
  }

  /** Reads a text up to its NUL. */
  readText(pointer: BorrowedHeapCharPointer): string {
    const bytes = this.#module.HEAPU8;
    const first = bytes[pointer] ?? 0;
    // Most answers are one letter.
    if (first < 128 && bytes[pointer + 1] === 0) return first === 0 ? "" : String.fromCharCode(first);
    return this.#module.UTF8ToString(pointer);
  }

  /** Reads a word of `typeof` that came with the duty to free it, by the two letters that tell it from the others. */
  takeTypeName(pointer: OwnedHeapCharPointer): string {
    const bytes = this.#module.HEAPU8;
    const name = TYPE_NAMES.get(typeKey(bytes[pointer], bytes[pointer + 2])) ?? "unknown";
    this.#module._free(pointer);
    return name;
  }

  /** Keeps the memory as it is now for {@link restoreMemory}. Nothing of a learner's may have run before. */
  keepMemory(): void {
    this.#image = copyPieces(this.#memory.buffer);
  }

  /**
   * Makes the memory what it was at {@link keepMemory}: every value made since is gone, and so is what the
   * allocator knew of it. Not for an instance that something threw through: its stack pointer is no part of the memory.
   */
  restoreMemory(): void {
    if (this.#image === undefined) throw new Error("no memory was kept");
    const bytes = new Uint8Array(this.#memory.buffer);
    for (const piece of this.#image) bytes.set(piece.bytes, piece.start);
    this.#hosts.clear();
  }

  #reserve(bytes: number): number {
    const pointer = this.#module._malloc(bytes);
    if (pointer === 0) throw new Error("the sandbox's memory is full");
    return pointer;
  }

  #makeCallbacks(): EmscriptenModuleCallbacks {
    const noModules = () => {
      throw new Error("no module loader is enabled");
    };
    return {
      callFunction: (_asyncify, context, _this, count, first, id) => this.#getHost(context).answer(id, count, first),
      shouldInterrupt: (_asyncify, runtime) => (this.#getHost(runtime).shouldStop() ? 1 : 0),
      // Host functions are known by numbers; there is nothing to free.
      freeHostRef: () => {},
      loadModuleSource: noModules,
      normalizeModule: noModules,
    };
  }

  #getHost(pointer: JSContextPointer | JSRuntimePointer): EngineHost {
    const host = this.#hosts.get(pointer);
    if (host === undefined) throw new Error("a guest without a host called it");
    return host;
  }
}

/** A stretch of memory with what stood there. */
interface Piece {
  readonly start: number;
  readonly bytes: Uint8Array;
}

const PAGE_BYTES = 64 * 1024;

/**
 * Copies all pages but those in the midst of zeros. Long runs of zeros are the unused room of C's stack, 5 MiB of it,
 * and what the allocator has not yet given out: of neither does a program expect that it is zero. Variables that
 * begin as zero lie next to others, and a page on each side of what is not zero is kept for them.
 */
function copyPieces(buffer: ArrayBuffer): readonly Piece[] {
  const used = Array.from({ length: buffer.byteLength / PAGE_BYTES }, (_none, page) => isUsed(buffer, page));
  const kept = used.map((one, page) => one || used[page - 1] || used[page + 1]);
  return kept.flatMap((one, page) => {
    const start = page * PAGE_BYTES;
    return one ? [{ start, bytes: new Uint8Array(buffer.slice(start, start + PAGE_BYTES)) }] : [];
  });
}

function isUsed(buffer: ArrayBuffer, page: number): boolean {
  // By eights and in a loop: `some` takes five times as long.
  const words = new BigUint64Array(buffer, page * PAGE_BYTES, PAGE_BYTES / BigUint64Array.BYTES_PER_ELEMENT);
  for (let i = 0; i < words.length; i += 1) if (words[i] !== 0n) return true;
  return false;
}
